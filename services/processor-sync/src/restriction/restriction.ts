import {
  OrderGivenV1,
  RestrictionConfirmedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  type EventOf,
  type Scope,
} from '@huisrecht/contracts';
import { defineAggregate, ignore, on, type Decision } from '@huisrecht/eventing';

/** What may not be used any more, or not for now. Collection `restrictions`, `_id` is the restriction or the order. */
export interface Restriction {
  readonly restrictionId: string;
  readonly requestId?: string;
  readonly subjectIds: readonly string[];
  readonly scope?: Scope;
  readonly inForce: boolean;
  /** True until identity is settled; in force all the same. */
  readonly provisional: boolean;
}

type RestrictionEvent =
  | EventOf<typeof RestrictionPlacedV1>
  | EventOf<typeof RestrictionConfirmedV1>
  | EventOf<typeof RestrictionLiftedV1>
  | EventOf<typeof OrderGivenV1>;

const evolve = (state: Restriction, { type, data }: RestrictionEvent): Restriction => {
  switch (type) {
    case RestrictionPlacedV1.type:
    case OrderGivenV1.type: {
      const { requestId, subjectIds, scope, provisional } = data as RestrictionPlacedV1 | OrderGivenV1;
      return { ...state, requestId, subjectIds, scope, provisional, inForce: true };
    }
    case RestrictionConfirmedV1.type:
      return { ...state, subjectIds: (data as RestrictionConfirmedV1).subjectIds, provisional: false };
    case RestrictionLiftedV1.type:
      return { ...state, inForce: false };
    default:
      return state;
  }
};

const keep = <E extends RestrictionEvent>(told: E): Decision<RestrictionEvent> => [told];
const ofRestriction = ({ restrictionId }: { readonly restrictionId: string }): string => restrictionId;

/**
 * What is restricted, and what a person objected to or withdrew consent for: nothing of it is given away while it is in
 * force (GDPR Art. 7(3), 18, 21; P8, P21, P22). Access goes on: that is the person's own right. Publishes nothing.
 */
export const restrictions = defineAggregate<Restriction, RestrictionEvent>({
  name: 'restrictions',
  initial: (restrictionId) => ({ restrictionId, subjectIds: [], inForce: false, provisional: false }),
  evolve,
  subscriptions: [
    on(RestrictionPlacedV1, ofRestriction, keep),
    on(RestrictionConfirmedV1, ofRestriction, keep),
    on(RestrictionLiftedV1, ofRestriction, keep),
    on(
      OrderGivenV1,
      ({ orderId, kind }) => (kind === 'object' || kind === 'stop-consent' ? orderId : undefined),
      (told, { inForce }) => (inForce ? ignore('stopped-already') : keep(told)),
    ),
  ],
});

/** Whether a scope reaches this use: a scope that names nothing is everything. */
export const reaches = (
  { categories, purposes, recordIds }: Scope,
  category: string,
  purpose: string,
): boolean => {
  if (categories.length === 0 && purposes.length === 0) return recordIds.length === 0;
  const has = (list: readonly string[], one: string): boolean => list.length === 0 || list.includes(one);
  return has(categories, category) && has(purposes, purpose);
};
