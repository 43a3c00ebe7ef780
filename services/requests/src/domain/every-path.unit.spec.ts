import {
  AnswerSentV1,
  CollectionRequestedV1,
  DecisionTakenV1,
  event,
  LineDecidedV1,
  OrderGivenV1,
  PackageFetchedV1,
  RequestClosedV1,
  RequestReceivedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  TermExtendedV1,
} from '@huisrecht/contracts';
import { fg, machine } from '../testing/paths/actions.js';
import { explorePaths } from '../testing/paths/explore-paths.js';
import { invariants } from '../testing/paths/invariants.js';
import type { Tamper } from '../testing/paths/world.js';
import type { RequestEvent } from './events.js';
import { isKnown } from './state.js';

const distinct = Number(process.env['PATHS'] ?? 100_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

const at = '2026-03-02T09:00:00.000Z';
const requestId = 'req_00000000000000000001';
const subjectIds = ['sub_00000000000000000001'];
const scope = { categories: [], fields: [], purposes: [], recordIds: [] };
const is = (of: { readonly type: string }) => (one: RequestEvent) => one.type === of.type;

/** What follows an event of that kind, though it should not. */
const after =
  (of: { readonly type: string }, more: RequestEvent): Tamper =>
  (events) =>
    events.flatMap((one) => (is(of)(one) ? [one, more] : [one]));
/** The data of events of that kind, changed. */
const changed =
  (of: { readonly type: string }, data: object): Tamper =>
  (events) =>
    events.map((one) => (is(of)(one) ? ({ ...one, data: { ...one.data, ...data } } as RequestEvent) : one));
const without =
  (of: { readonly type: string }): Tamper =>
  (events) =>
    events.filter((one) => !is(of)(one));
const twice =
  (of: { readonly type: string }): Tamper =>
  (events) =>
    events.flatMap((one) => (is(of)(one) ? [one, one] : [one]));

const erase = event(OrderGivenV1, {
  ...{ requestId, orderId: 'ord_00000000000000000007', line: 1, kind: 'erase', subjectIds, scope },
  ...{ provisional: false, answerBy: '2026-03-20', submittedAt: at, givenAt: at },
});
const sent = event(AnswerSentV1, { requestId, round: 1, delivery: 'email', sentAt: at });
const ask = event(CollectionRequestedV1, { requestId, subjectIds, right: 'access', answerBy: '2026-03-20' });
const fetched = event(PackageFetchedV1, {
  requestId,
  packageId: 'pkg_00000000000000000007',
  times: 1,
  fetchedAt: at,
});

const erasesIn = (events: readonly RequestEvent[]) =>
  events.flatMap(({ type, data }) => {
    const { line, right, outcome } = data as LineDecidedV1;
    return type === LineDecidedV1.type && right === 'erasure' && outcome !== 'refused' ? [line] : [];
  });
/** An erasure is granted, nobody is told, and that is the end. */
const closeUnerased: Tamper = (events, state) =>
  erasesIn(events).length > 0 && isKnown(state) && state.lines.length === 1
    ? [...events.filter((one) => !is(OrderGivenV1)(one)), event(RequestClosedV1, { requestId, closedAt: at })]
    : events;

/** Each breaks one rule on purpose. */
const sabotages: readonly (readonly [string, Tamper])[] = [
  [
    'never closed while a holder or party has not answered',
    after(AnswerSentV1, event(RequestClosedV1, { requestId, closedAt: at })),
  ],
  ['nothing personal leaves before identity is settled', after(RequestReceivedV1, ask)],
  ['nothing personal leaves before identity is settled', after(RequestReceivedV1, fetched)],
  [
    'only what a check covers is carried out, but a restriction and what needs none',
    after(RequestReceivedV1, erase),
  ],
  ['every refusal, in whole or in part, has a ground', changed(LineDecidedV1, { grounds: [] })],
  ['every refusal, in whole or in part, has a ground', changed(DecisionTakenV1, { grounds: [] })],
  [
    'every decision is of a named human, never the FG, never a machine, never one who stood aside',
    changed(LineDecidedV1, { decidedBy: machine.id }),
  ],
  [
    'every decision is of a named human, never the FG, never a machine, never one who stood aside',
    changed(DecisionTakenV1, { decidedBy: fg.id }),
  ],
  [
    'the term of the law moves only by a named colleague, and only to a later day',
    changed(TermExtendedV1, { lawfulBy: '2026-03-03' }),
  ],
  ['what restricts is in force from receipt', without(RestrictionPlacedV1)],
  ['a restriction lifts once, after it was announced or asked back', twice(RestrictionLiftedV1)],
  ['an answer answers every line', after(LineDecidedV1, sent)],
  ['the same order is given once', twice(OrderGivenV1)],
  [
    'direct marketing is never refused',
    changed(LineDecidedV1, { outcome: 'partly', grounds: ['excessive'] }),
  ],
  ['a line is decided once', twice(LineDecidedV1)],
  ['nothing is erased before the copy that the same letter asks for', after(CollectionRequestedV1, erase)],
  ['what was granted to be erased is ordered before the end', closeUnerased],
];

/** docs/model.md tells these rules in words. */
describe('every path of a request', () => {
  it(`P5, P20, P21, P24, P25: no rule is broken on ${distinct} distinct paths (SEED=${seed})`, () => {
    const { broken, distinct: seen, ends } = explorePaths(seed, distinct);
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(distinct);
    // Paths that never get anywhere prove nothing: each way to end is walked many times.
    for (const end of ['answered', 'closed', 'withdrawn', 'ended', 'in-review', 'could-not-identify'])
      expect([end, (ends[end] ?? 0) > distinct / 1_000]).toEqual([end, true]);
  }, 400_000);

  it.each(sabotages)('notices when this is broken: %s', (rule, tamper) => {
    expect(Object.keys(invariants)).toContain(rule);
    const { broken } = explorePaths(seed, 4_000, { tamper, enough: 12 });
    expect(broken.map((one) => one.rule)).toContain(rule);
  });
});
