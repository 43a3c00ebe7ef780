import { addDays, dayOf } from '@huisrecht/calendar';
import { event, OrderGivenV1, type EventOf, type OrderKind } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import { settings } from '../domain/settings.js';
import { scopeOf, type Scope } from '../domain/state.js';

export { scopeOf } from '../domain/state.js';

/** What somebody is told to do with the data of a person. */
export interface GiveOrder {
  readonly requestId: string;
  readonly line: number;
  readonly kind: OrderKind;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  readonly contentId?: string;
  readonly provisional?: boolean;
  readonly receivedAt: string;
  /** What tells this order from another of its kind for the same line. */
  readonly because: string;
}

/** A restriction protects: it is asked to be there sooner. */
const daysFor = (kind: OrderKind): number =>
  kind === 'restrict' ? settings.restrictDays : settings.orderDays;

/**
 * An order to everyone who has the data (GDPR Art. 16-19, 21). It reduces or corrects processing, so it always goes,
 * whatever became of an agreement (P7).
 */
export const giveOrder = (order: GiveOrder, now: Date): EventOf<typeof OrderGivenV1> => {
  const { requestId, line, kind, subjectIds, scope, contentId, receivedAt, because } = order;
  return event(OrderGivenV1, {
    ...{ requestId, orderId: idFrom('ord', requestId, String(line), kind, because), line, kind },
    ...{ subjectIds: [...subjectIds], scope: scopeOf(scope), provisional: order.provisional === true },
    ...(contentId !== undefined && { contentId }),
    answerBy: addDays(dayOf(now), daysFor(kind)),
    ...{ submittedAt: receivedAt, givenAt: now.toISOString() },
  });
};
