import {
  AnswerSentV1,
  DecisionTakenV1,
  event,
  IdentityNotSettledV1,
  IdentitySettledV1,
  LineAddedV1,
  LineDecidedV1,
  LineWithdrawnV1,
  RequestClosedV1,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  RestrictionConfirmedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  type EventClass,
  type EventOf,
} from '@huisrecht/contracts';
import { isVerdict } from '@huisrecht/eventing';
import { neighbour, received, requestId, restricted, scope, tenant } from '../testing/examples.js';
import { holdsOf } from './holds-of.js';
import { requestHolds } from './request-hold.aggregate.js';
import { everything, requestHoldIdOf } from './request-hold.js';
import { courtCanBeAskedUntil } from './rules/what-was-refused-stays-while-the-court-can-be-asked.js';

const at = '2026-03-09T09:30:00Z';
const moment = { requestId, recordedBy: 'bea', withdrawnAt: at };
const lineDecided = (over: Partial<LineDecidedV1> = {}) =>
  event(LineDecidedV1, {
    ...{ requestId, line: 1, right: 'erasure' as const, decisionId: 'dec_00000001', againstAdvice: false },
    ...{ outcome: 'refused' as const, grounds: ['still-needed' as const], decidedBy: 'pim', decidedAt: at },
    ...over,
  });
const answerSent = (sentAt = at) => event(AnswerSentV1, { requestId, round: 1, delivery: 'email', sentAt });
const erasure = { line: 1, right: 'erasure' as const, given: true };

/** What the request holds after these events, in order, each through its own subscription. */
const after = (...events: EventOf<EventClass>[]) => {
  const id = requestHoldIdOf(requestId);
  const state = events.reduce((sofar, told) => {
    const subscription = requestHolds.subscriptions.find((one) => one.event.type === told.type);
    expect(subscription?.to(told)).toBe(id);
    const decided = subscription?.decide(told, sofar, { now: new Date(at) });
    if (!decided || isVerdict(decided)) throw new Error('nothing was decided');
    return (decided as (typeof told)[]).reduce<typeof sofar>(
      (next, one) => requestHolds.evolve(next, one as never),
      sofar,
    );
  }, requestHolds.initial(id));
  return holdsOf(state);
};

describe('what a request keeps from being destroyed', () => {
  const of = { requestId, subjectIds: [tenant], line: 1 };

  it('P20: everything that access is asked to, until the answer is out', () => {
    const open = [{ ...of, scope: everything, because: 'open-request' }];
    expect(after(event(RequestReceivedV1, received()))).toEqual(open);
    expect(after(event(RequestReceivedV1, received()), answerSent())).toEqual([]);
    expect(after(event(RequestReceivedV1, received()), event(RequestWithdrawnV1, moment))).toEqual([]);
    expect(
      after(event(RequestReceivedV1, received()), event(LineWithdrawnV1, { ...moment, line: 1 })),
    ).toEqual([]);
  });

  it('P20: only what the line names; a line that asks for no copy holds nothing by itself', () => {
    const tenancy = scope({ categories: ['tenancy'] });
    const lines = [erasure, { line: 2, right: 'portability' as const, given: true, scope: tenancy }];
    expect(after(event(RequestReceivedV1, received({ lines })))).toEqual([
      { ...of, line: 2, scope: tenancy, because: 'open-request' },
    ]);
    const added = event(LineAddedV1, {
      ...{ requestId, addedBy: 'bea', addedAt: at },
      line: { line: 2, right: 'access', given: true },
    });
    expect(after(event(RequestReceivedV1, received({ lines: [erasure] })), added)).toHaveLength(1);
  });

  it('P20: every pseudonym of the person, once identity is settled', () => {
    const settled = event(IdentitySettledV1, {
      ...{ requestId, checkId: 'chk_00000001', way: 'counter' as const, delivery: 'email' as const },
      ...{ subjectIds: [tenant, neighbour], checkedBy: 'bea', settledAt: at },
    });
    expect(after(event(RequestReceivedV1, received()), settled)[0]?.subjectIds).toEqual([tenant, neighbour]);
  });

  it('P20: what was refused, without a last day until the answer is out and then for six weeks and the post', () => {
    const refused = scope({ categories: ['payments'] });
    const asked = event(RequestReceivedV1, received({ lines: [erasure] }));
    const partly = lineDecided({ outcome: 'partly', refused });
    expect(after(asked, partly)).toEqual([{ ...of, scope: refused, because: 'court-window' }]);
    const until = courtCanBeAskedUntil(at);
    // Posted on Monday 9 March, there on Wednesday 11, six weeks is Wednesday 22 April 2026.
    expect(until).toBe('2026-04-22');
    expect(after(asked, partly, answerSent())).toEqual([
      { ...of, scope: refused, because: 'court-window', until },
    ]);
    expect(after(asked, lineDecided(), answerSent())[0]?.scope).toEqual(everything);
    expect(after(asked, lineDecided({ outcome: 'granted', grounds: [] }), answerSent())).toEqual([]);
  });

  it('P20: a second answer makes it longer, never shorter; closing without an answer counts as one', () => {
    const asked = event(RequestReceivedV1, received({ lines: [erasure] }));
    const later = '2026-05-04T09:30:00Z';
    for (const order of [
      [at, later],
      [later, at],
    ])
      expect(after(asked, lineDecided(), ...order.map(answerSent))[0]?.until).toBe(
        courtCanBeAskedUntil(later),
      );
    const closed = event(RequestClosedV1, { requestId, closedAt: at });
    expect(after(asked, lineDecided(), closed)[0]?.until).toBe(courtCanBeAskedUntil(at));
    expect(
      after(asked, lineDecided(), answerSent(), event(RequestClosedV1, { requestId, closedAt: later }))[0]
        ?.until,
    ).toBe(courtCanBeAskedUntil(at));
  });

  it('P20: what was asked of an access that was refused in part', () => {
    const taken = event(DecisionTakenV1, {
      ...{ requestId, decisionId: 'dec_00000001', lines: [1], round: 1, outcome: 'partly' as const },
      ...{ grounds: ['rights-of-others' as const], silentHolders: [], decidedBy: 'pim', decidedAt: at },
    });
    const held = (...withheld: string[][]) =>
      after(
        event(RequestReceivedV1, received()),
        ...withheld.map((categories) =>
          event(DecisionTakenV1, {
            ...taken.data,
            ...(categories.length > 0 && { withheldCategories: categories }),
          }),
        ),
        answerSent(),
      );
    const until = courtCanBeAskedUntil(at);
    const of_ = { ...of, because: 'court-window', until };
    expect(held([])).toEqual([{ ...of_, scope: everything }]);
    expect(held(['nuisance'])).toEqual([{ ...of_, scope: { ...everything, categories: ['nuisance'] } }]);
    expect(held(['nuisance'], ['medical'])[0]?.scope.categories).toEqual(['nuisance', 'medical']);
    expect(held([], ['medical'])[0]?.scope).toEqual(everything);
    expect(held(['nuisance'], [])[0]?.scope).toEqual(everything);
  });

  it('P20: who did not come got an answer with all remedies, and can take it up again', () => {
    const notSettled = event(IdentityNotSettledV1, { requestId, because: 'nobody-came', notedAt: at });
    const asked = event(RequestReceivedV1, received());
    expect(after(asked, notSettled).map(({ because }) => because)).toEqual(['court-window']);
    const again = event(RequestReopenedV1, {
      ...{ requestId, subjectId: tenant, receivedAt: at, reopenedBy: 'bea', reopenedAt: at },
    });
    expect(after(asked, notSettled, again).map(({ because }) => because)).toEqual([
      'open-request',
      'court-window',
    ]);
  });

  it('P20: what we said is no request, or not ours, while the court can be asked: nobody escapes access by saying so', () => {
    const asked = event(RequestReceivedV1, received());
    const ended = (because: RequestEndedV1['because']) =>
      event(RequestEndedV1, { requestId, because, endedBy: 'bea', endedAt: at });
    const held = [{ ...of, scope: everything, because: 'court-window', until: courtCanBeAskedUntil(at) }];
    expect(after(asked, ended('no-request'))).toEqual(held);
    expect(after(asked, ended('not-ours'))).toEqual(held);
    expect(after(asked, ended('joined'))).toEqual([]);
    expect(after(asked, ended('deceased'))).toEqual([]);
  });

  it('P20: a right that is named after all takes the place of the access that nobody named', () => {
    const named = event(LineAddedV1, { ...{ requestId, addedBy: 'bea', addedAt: at }, line: erasure });
    expect(after(event(RequestReceivedV1, received()), named)).toEqual([]);
  });

  it('P21: what is restricted, from receipt until it is lifted, whatever happens to the request', () => {
    const asked = event(
      RequestReceivedV1,
      received({ lines: [{ line: 1, right: 'restriction', given: true }] }),
    );
    const contact = scope({ categories: ['contact'] });
    const placed = event(RestrictionPlacedV1, restricted({ scope: contact }));
    const hold = { ...of, case: 'accuracy-contested', scope: contact, because: 'restriction' };
    expect(after(asked, placed, placed)).toEqual([hold]);
    const { restrictionId } = restricted();
    const confirmed = event(RestrictionConfirmedV1, {
      ...{ requestId, restrictionId, subjectIds: [tenant, neighbour], confirmedAt: at },
    });
    const closed = event(RequestClosedV1, { requestId, closedAt: at });
    expect(after(asked, placed, confirmed, answerSent(), closed)).toEqual([
      { ...hold, subjectIds: [tenant, neighbour] },
    ]);
    const lifted = event(RestrictionLiftedV1, { requestId, restrictionId, liftedAt: at });
    expect(after(asked, placed, closed, lifted, lifted)).toEqual([]);
  });
});
