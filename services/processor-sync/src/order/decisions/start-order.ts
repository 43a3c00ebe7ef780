import {
  AgreementMissedV1,
  event,
  OrderCompletedV1,
  OrderExtendedV1,
  OrderStartedV1,
  type EventOf,
  type OrderGivenV1,
} from '@huisrecht/contracts';
import { endOf } from '@huisrecht/calendar';
import { due, ignore, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { allSettled } from '../../asked/rules/silence-is-not-an-answer.js';
import type { Order, OrderEvent, StartedOrder } from '../order.js';
import { newParty, type PickedParty } from '../party.js';
import { tellWork } from '../rules/a-party-down-delays-nobody-else.js';
import { lookForPartiesWork } from '../rules/we-look-once-more-before-an-order-is-done.js';
import type { GivenOrder, NoticePartyOverdue } from '../work.js';
import { factsOf } from './record-what-a-party-did.js';

/** A party with what is wrong with its paper. */
export interface PartyToTell extends PickedParty {
  readonly paper?: 'ended' | 'none' | undefined;
}

/** It was decided: find out who gets it. That takes a look into the store, so it is due work. */
export const pickParties = (
  { data }: EventOf<typeof OrderGivenV1>,
  state: Order,
  { now }: Context,
): Decision<OrderEvent> => {
  if (state.status !== 'none' || state.stopped) return ignore('order-already-started');
  const { orderId, requestId, line, kind, subjectIds, scope, provisional, contentId, submittedAt, answerBy } =
    data;
  const given: GivenOrder = {
    orderId,
    requestId,
    line,
    kind,
    subjectIds,
    scope,
    provisional,
    submittedAt,
    answerBy,
    ...(contentId !== undefined && { contentId }),
  };
  return [due('pick-parties', { id: `${orderId}:pick`, at: now.toISOString(), holder: 'self', data: given })];
};

/** The parties are picked: tell each. Once only. */
export const startOrder =
  ({ answerBy: _, ...given }: GivenOrder, parties: readonly PartyToTell[]) =>
  (state: Order, { now }: Context): Decision<OrderEvent> => {
    if (state.status !== 'none' || state.stopped) return [];
    const { subjectIds } = given;
    return [
      event(OrderStartedV1, {
        ...given,
        subjectIds: [...subjectIds],
        parties: parties.map(picked),
        startedAt: now.toISOString(),
      }),
      ...parties.flatMap((party) => firstOf(given, party, now)),
      ...lookForPartiesWork(given.orderId, parties.map(newParty), now),
    ];
  };

/** The last look: who turns out to have it is told too; if there is nobody new it is done. */
export const lookForMore =
  (found: readonly PartyToTell[]) =>
  (state: Order, { now }: Context): Decision<OrderEvent> => {
    if (state.status !== 'open') return [];
    const known = new Set(state.parties.map(({ party }) => party));
    const more = found.filter(({ party }) => !known.has(party));
    const at = now.toISOString();
    if (more.length > 0)
      return [
        event(OrderExtendedV1, { ...factsOf(state), parties: more.map(picked), extendedAt: at }),
        ...more.flatMap((party) => firstOf(state, party, now)),
      ];
    return allSettled(state.parties) ? [event(OrderCompletedV1, { ...factsOf(state), completedAt: at })] : [];
  };

const picked = ({ party, name, role, adapter, answerBy }: PickedParty): PickedParty => ({
  party,
  name,
  role,
  adapter,
  answerBy,
});

const firstOf = (
  order: Pick<StartedOrder, 'orderId' | 'requestId'>,
  { party, answerBy, paper }: PartyToTell,
  now: Date,
): (OrderEvent | DueWork)[] => [
  ...(paper
    ? [
        event(AgreementMissedV1, {
          ...factsOf(order),
          party,
          agreement: paper,
          noticedAt: now.toISOString(),
        }),
      ]
    : []),
  tellWork(order.orderId, party, 1, now),
  due<NoticePartyOverdue>('notice-party-overdue', {
    id: `${order.orderId}:${party}:overdue`,
    at: endOf(answerBy).toISOString(),
    holder: 'self',
    data: { orderId: order.orderId, party },
  }),
];
