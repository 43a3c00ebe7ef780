import { Address, deliveryChannels, IsId, type DeliveryChannel } from '@huisrecht/contracts';
import type { ServiceClient } from '@huisrecht/service-kit';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';

/** How somebody is addressed in a letter. */
export class Addressee {
  @IsString() initials!: string;
  @IsOptional() @IsString() prefix?: string;
  @IsString() lastName!: string;
}

/** Where a letter about a request may go now: confirmed at the check, or known before the request came. */
export class Delivery {
  @IsIn(['confirmed', 'known-before']) basis!: 'confirmed' | 'known-before';
  @IsIn(deliveryChannels) channel!: DeliveryChannel;
  /** Absent when nobody is known behind the code. */
  @IsOptional() @ValidateNested() @Type(() => Addressee) name?: Addressee;
  @IsOptional() @IsString() email?: string;
  @IsOptional() @ValidateNested() @Type(() => Address) address?: Address;
  /** True when what was confirmed may not be used any more: it waits at the counter. */
  @IsOptional() @IsBoolean() lapsed?: boolean;
}

/** Why something may not be handed out now. */
export const notHandedOut = [
  'turned-16',
  'authority-ended',
  'no-longer-one-person',
  'not-checked',
  'deceased',
] as const;
export type NotHandedOut = (typeof notHandedOut)[number];

/** Whether an answer may be handed out at this moment. */
export class MayHandOut {
  @IsBoolean() allowed!: boolean;
  @IsOptional() @IsIn(notHandedOut) because?: NotHandedOut;
}

/** Whose a relation code is: a pseudonym. */
export class FoundByCode {
  @IsIn(['one', 'nobody', 'more']) found!: 'one' | 'nobody' | 'more';
  @IsOptional() @IsId() subjectId?: string;
}
class FoundByCodes {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FoundByCode) items!: FoundByCode[];
}

/** What `requests` takes from `identity`: just in time, never kept but in the letter itself. */
export abstract class People {
  /** @throws ServiceAway, RemoteProblem */
  abstract delivery(requestId: string, signal?: AbortSignal): Promise<Delivery>;
  /** Age, authority and person, tested now. @throws ServiceAway, RemoteProblem */
  abstract mayHandOut(requestId: string, signal?: AbortSignal): Promise<MayHandOut>;
  /** Whose relation codes these are, an answer for each, in order. @throws ServiceAway, RemoteProblem */
  abstract findByCode(codes: readonly string[]): Promise<FoundByCode[]>;
}

const AT_ONCE = 100;
const FIND_MS = 15_000;

/** Over HTTP, as the client `requests`. */
export class HttpPeople extends People {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  delivery(requestId: string, signal?: AbortSignal): Promise<Delivery> {
    return this.client.post(`/checks/${requestId}/delivery`, {}, Delivery, signal ? { signal } : {});
  }

  mayHandOut(requestId: string, signal?: AbortSignal): Promise<MayHandOut> {
    return this.client.post(`/checks/${requestId}/may-hand-out`, {}, MayHandOut, signal ? { signal } : {});
  }

  async findByCode(codes: readonly string[]): Promise<FoundByCode[]> {
    const found: FoundByCode[] = [];
    for (let from = 0; from < codes.length; from += AT_ONCE) {
      const body = { codes: codes.slice(from, from + AT_ONCE), purpose: 'import-of-requests' };
      const { items } = await this.client.post('/subjects/find-by-code', body, FoundByCodes, {
        deadlineMs: FIND_MS,
      });
      found.push(...items);
    }
    return found;
  }
}

/** A name as a letter says it: `A.B. van Kwistel`. */
export const sayName = ({ initials, prefix, lastName }: Addressee): string =>
  [initials, prefix, lastName].filter(Boolean).join(' ');
