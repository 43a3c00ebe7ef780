import {
  DataSharedV1,
  RecordHeldV1,
  RelationChangedV1,
  RelationRegisteredV1,
  type EventClass,
} from '@huisrecht/contracts';
import { Exclude, Expose, Transform } from 'class-transformer';
import { Allow } from 'class-validator';

/**
 * The data of a housing event, unread. The kernel would hold an event that breaks its contract, payload and all; what
 * P16 forbids must not be kept, so the inbound zone reads everything itself.
 */
export class RawData {
  @Expose()
  @Transform(({ obj }: { obj: unknown }) => obj)
  @Allow()
  raw!: unknown;
}

/** A class of its own per type: the kernel tells events apart by it. */
const rawOf = (contract: EventClass): EventClass<RawData> => {
  @Exclude()
  class Raw extends RawData {
    static readonly type = contract.type;
  }
  return Raw;
};

/** Every event that housing systems may send. */
export const rawHousingEvents: readonly EventClass<RawData>[] = [
  RelationRegisteredV1,
  RelationChangedV1,
  RecordHeldV1,
  DataSharedV1,
].map(rawOf);
