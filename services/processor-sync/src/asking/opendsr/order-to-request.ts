import type { OrderKind, Scope } from '@huisrecht/contracts';
import type { OrderDelivery, OrderReply } from '../order-adapter.js';
import type { CarriedOut, Status } from './messages.js';

const isWhole = ({ categories, fields, purposes, recordIds }: Scope): boolean =>
  [categories, fields, purposes, recordIds].every((part) => part.length === 0);

const types: Record<Exclude<OrderKind, 'erase'>, string> = {
  rectify: 'rectification',
  restrict: 'restriction',
  'lift-restriction': 'restriction-lift',
  object: 'objection',
  'stop-consent': 'consent-withdrawal',
};

/**
 * What an order is called at a processor. Only `erasure`, of everything, is OpenDSR's own; the others, an erasure in part
 * included, are asked only of who says that it takes them: one that would overlook our extension must never erase more
 * than was decided, nor answer `completed` to what it did not read.
 */
export const requestTypeOf = ({ kind, scope }: Pick<OrderDelivery, 'kind' | 'scope'>): string => {
  if (kind !== 'erase') return types[kind];
  return isWhole(scope) ? 'erasure' : 'partial-erasure';
};

/** The order as our extension carries it (README: OpenDSR). */
export const extensionOf = (order: OrderDelivery): object => {
  const { kind, scope, records, provisional, corrections, statement } = order;
  return {
    kind,
    provisional,
    scope: { categories: scope.categories, fields: scope.fields, purposes: scope.purposes },
    records: records.map(({ category, purpose, heldSince }) => ({
      category,
      purpose,
      held_since: heldSince,
    })),
    ...(kind === 'rectify' && { corrections }),
    ...(statement !== undefined && { statement }),
  };
};

/** What a processor that is done did: what it says, or what its count says. */
export const outcomeOf = (
  { request_status, results_count }: Pick<Status, 'request_status' | 'results_count'>,
  said: CarriedOut | undefined,
): OrderReply & { readonly kind: 'answered' } => {
  const unsaid =
    request_status === 'denied' ? 'refused-because' : results_count === 0 ? 'nothing-found' : 'done';
  const outcome = said?.outcome ?? unsaid;
  return { kind: 'answered', outcome, ...(said?.because !== undefined && { because: said.because }) };
};
