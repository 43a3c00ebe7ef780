import fc from 'fast-check';
import {
  hearNews,
  noticeOverdue,
  recordAnswer,
  recordAsked,
  recordFailure,
} from './decisions/record-what-a-holder-did.js';
import { lookOnceMore, pickHolders, startCollection } from './decisions/start-collection.js';
import {
  destroyAfterThePackage,
  recordDestroyed,
  stopWhenWithdrawn,
} from './decisions/end-with-the-request.js';
import { holderIn, type Collection } from './collection.js';
import { stateOf } from './holder.js';
import { isSettled } from '../asked/rules/silence-is-not-an-answer.js';
import {
  after,
  apply,
  at,
  collectionId,
  dueOf,
  eventsOf,
  holder,
  monday,
  names,
  none,
  requested,
  requestId,
  started,
} from './testing.js';
import { AnswerSentV1, CollectionRequestedV1, RequestWithdrawnV1, event } from '@huisrecht/contracts';

const found = {
  outcome: 'found',
  items: 3,
  answerRef: 'ans_00000001',
  answeredAt: monday.now.toISOString(),
} as const;
const nothing = { outcome: 'nothing-found', items: 0, answeredAt: monday.now.toISOString() } as const;
const state = (collection: Collection, name: string) => stateOf(holderIn(collection, name)!);

describe('Starting a collection', () => {
  it('P17: looks who holds something, then asks each holder by a delivery of its own', () => {
    const pick = pickHolders(event(CollectionRequestedV1, requested), none, monday);
    expect(dueOf(pick)).toMatchObject([{ due: 'pick-holders', holder: 'self', id: `${collectionId}:pick` }]);

    const begun = startCollection({ ...requested, submittedAt: '2026-03-01T10:00:00Z' }, [
      holder('erp'),
      holder('info'),
    ])(none, monday);
    expect(names(begun)).toEqual(['collection-started']);
    expect(dueOf(begun).map(({ due, holder, at }) => [due, holder, at])).toEqual([
      ['ask-holder', 'erp', monday.now.toISOString()],
      ['notice-overdue', 'self', '2026-03-16T23:00:00.000Z'],
      ['ask-holder', 'info', monday.now.toISOString()],
      ['notice-overdue', 'self', '2026-03-16T23:00:00.000Z'],
    ]);
  });

  it('starts once, however often it is asked', () => {
    const begin = startCollection({ ...requested, submittedAt: '2026-03-01T10:00:00Z' }, [holder('erp')]);
    expect(begin(started(holder('erp')), monday)).toEqual([]);
    expect(pickHolders(event(CollectionRequestedV1, requested), started(holder('erp')), monday)).toEqual({
      verdict: 'ignore',
      reason: 'collection-already-started',
    });
  });

  it('with nobody to ask it still looks once more before it says so', () => {
    const begun = startCollection({ ...requested, submittedAt: '2026-03-01T10:00:00Z' }, [])(none, monday);
    expect(dueOf(begun).map(({ due }) => due)).toEqual(['look-once-more']);
  });
});

describe('Answers', () => {
  it('P17: is complete only when every holder answered, after one more look', () => {
    const two = started(holder('erp'), holder('info'));
    const first = recordAnswer('erp', found)(two, monday);
    expect(dueOf(first)).toEqual([]);
    const last = recordAnswer('info', nothing)(apply(two, first), monday);
    expect(dueOf(last).map(({ due }) => due)).toEqual(['look-once-more']);
    const settled = after(two, [recordAnswer('erp', found), monday], [recordAnswer('info', nothing), monday]);
    expect(names(lookOnceMore([holder('erp')])(settled, monday))).toEqual(['collection-completed']);
  });

  it('P17: asks who turned out to hold something at the last look, instead of completing', () => {
    const settled = after(started(holder('erp')), [recordAnswer('erp', found), monday]);
    const look = lookOnceMore([holder('erp'), holder('vakwerk')])(settled, monday);
    expect(names(look)).toEqual(['collection-extended']);
    expect(dueOf(look).map(({ due, holder }) => [due, holder])).toEqual([
      ['ask-holder', 'vakwerk'],
      ['notice-overdue', 'self'],
    ]);
    expect(state(apply(settled, look), 'vakwerk')).toBe('to-ask');
  });

  it('the same answer again changes nothing; a different one is a supplement', () => {
    const answered = after(started(holder('erp'), holder('info')), [recordAnswer('erp', found), monday]);
    expect(recordAnswer('erp', { ...found, answeredAt: '2026-03-03T09:00:00Z' })(answered, monday)).toEqual(
      [],
    );
    const other = recordAnswer('erp', { ...found, answerRef: 'ans_00000002' })(answered, monday);
    expect(eventsOf(other)).toMatchObject([{ data: { supplement: true, answerRef: 'ans_00000002' } }]);
    expect(holderIn(apply(answered, other), 'erp')?.answers).toHaveLength(2);
  });

  it('a supplement for a completed collection changes nothing', () => {
    const done = after(
      started(holder('erp')),
      [recordAnswer('erp', found), monday],
      [lookOnceMore([]), monday],
    );
    expect(done.status).toBe('completed');
    expect(recordAnswer('erp', { ...found, answerRef: 'ans_00000002' })(done, monday)).toEqual([]);
  });
});

describe('Tries', () => {
  it('a failed try is planned again with growing waits, and seen by staff', () => {
    const waits = [10, 60];
    const one = recordFailure('erp', 1, 'holder-unreachable', waits)(started(holder('erp')), monday);
    expect(eventsOf(one)).toMatchObject([
      { data: { attempt: 1, code: 'holder-unreachable', nextTryAt: '2026-03-02T09:30:10.000Z' } },
    ]);
    expect(dueOf(one)).toMatchObject([{ id: `${collectionId}:erp:2`, at: '2026-03-02T09:30:10.000Z' }]);
    const three = after(
      started(holder('erp')),
      [recordFailure('erp', 1, 'holder-unreachable', waits), monday],
      [recordFailure('erp', 2, 'holder-unreachable', waits), monday],
      [recordFailure('erp', 3, 'holder-unreachable', waits), monday],
    );
    expect(holderIn(three, 'erp')).toMatchObject({
      failures: 3,
      ask: 4,
      waiting: { since: 'failed', nextTryAt: '2026-03-02T09:31:00.000Z' },
    });
  });

  it('news of an older try is dropped', () => {
    const failed = after(started(holder('erp')), [
      recordFailure('erp', 1, 'holder-unreachable', [10]),
      monday,
    ]);
    expect(recordFailure('erp', 1, 'holder-unreachable', [10])(failed, monday)).toEqual([]);
    expect(recordAsked('erp', 1)(failed, monday)).toEqual([]);
  });

  it('a holder that works on it is looked at again; an answer ends the looking', () => {
    const later = new Date('2026-03-02T10:00:00.000Z');
    const asked = recordAsked('erp', 1, later)(started(holder('erp')), monday);
    expect(dueOf(asked)).toMatchObject([{ id: `${collectionId}:erp:2`, at: later.toISOString() }]);
    const answered = after(
      started(holder('erp')),
      [recordAsked('erp', 1, later), monday],
      [recordAnswer('erp', found), monday],
    );
    expect(holderIn(answered, 'erp')?.ask).toBe(3);
  });

  it('news from the holder is fetched now', () => {
    const asked = after(started(holder('erp')), [
      recordAsked('erp', 1, new Date('2026-03-03T10:00:00Z')),
      monday,
    ]);
    const heard = hearNews('erp')(asked, monday);
    expect(names(heard)).toEqual(['holder-asked-again']);
    expect(dueOf(heard)).toMatchObject([{ id: `${collectionId}:erp:3`, at: monday.now.toISOString() }]);
    expect(hearNews('stranger')(asked, monday)).toEqual([]);
  });

  it('being late is said once, and settles nothing', () => {
    const late = after(started(holder('erp')), [noticeOverdue('erp'), at('2026-03-16T23:00:00Z')]);
    expect(state(late, 'erp')).toBe('overdue');
    expect(noticeOverdue('erp')(late, monday)).toEqual([]);
    expect(isSettled(holderIn(late, 'erp')!)).toBe(false);
    const answered = after(started(holder('erp')), [recordAnswer('erp', found), monday]);
    expect(noticeOverdue('erp')(answered, at('2026-03-16T23:00:00Z'))).toEqual([]);
  });
});

describe('The end', () => {
  const withdrawn = event(RequestWithdrawnV1, {
    requestId,
    recordedBy: 'anna',
    withdrawnAt: '2026-03-03T10:00:00Z',
  });

  it('withdrawn: stops, closes the searches and destroys what came', () => {
    const stop = stopWhenWithdrawn(
      withdrawn,
      started(holder('erp'), holder('info', { adapter: 'search-task' })),
      monday,
    );
    expect(names(stop)).toEqual(['collection-stopped']);
    expect(dueOf(stop).map(({ due, holder }) => [due, holder])).toEqual([
      ['call-off', 'erp'],
      ['close-search-task', 'self'],
      ['destroy-answers', 'self'],
    ]);
    expect(recordAnswer('erp', found)(apply(started(holder('erp')), stop), monday)).toEqual([]);
  });

  it('withdrawn before it began: it never begins', () => {
    const stopped = apply(none, stopWhenWithdrawn(withdrawn, none, monday));
    const begin = startCollection({ ...requested, submittedAt: '2026-03-01T10:00:00Z' }, [holder('erp')]);
    expect(begin(stopped, monday)).toEqual([]);
  });

  it('P15: the answers go with the package, and where none was given after the six weeks of UAVG 35', () => {
    const answered = after(started(holder('erp')), [recordAnswer('erp', found), monday]);
    const sent = { requestId, round: 1, delivery: 'email' as const, sentAt: '2026-03-10T10:00:00.000Z' };
    const withPackage = destroyAfterThePackage(
      event(AnswerSentV1, { ...sent, fetchableUntil: '2026-03-24T10:00:00.000Z' }),
      answered,
    );
    expect(dueOf(withPackage)).toMatchObject([
      { due: 'destroy-answers', at: '2026-03-24T10:00:00.000Z', data: { answeredUntil: sent.sentAt } },
    ]);
    const without = destroyAfterThePackage(event(AnswerSentV1, sent), answered);
    expect(dueOf(without)).toMatchObject([{ at: '2026-04-21T10:00:00.000Z' }]);
  });

  it('P15: destroyed answers keep their reference', () => {
    const gone = after(
      started(holder('erp')),
      [recordAnswer('erp', found), monday],
      [recordDestroyed(['ans_00000001', 'ans_99999999']), at('2026-03-24T10:00:00.000Z')],
    );
    expect(holderIn(gone, 'erp')?.answers).toMatchObject([
      { answerRef: 'ans_00000001', destroyedAt: '2026-03-24T10:00:00.000Z' },
    ]);
    expect(recordDestroyed(['ans_00000001'])(gone, monday)).toEqual([]);
  });
});

describe('In whatever order it comes', () => {
  type Step = 'asked' | 'failed' | 'answered' | 'late' | 'news';
  const steps = ['asked', 'failed', 'answered', 'late', 'news'] as const;
  const run = (collection: Collection, name: string, step: Step): Collection => {
    const { ask } = holderIn(collection, name)!;
    const decide = {
      asked: recordAsked(name, ask, new Date('2026-03-02T10:00:00Z')),
      failed: recordFailure(name, ask, 'holder-unreachable', [10]),
      answered: recordAnswer(name, found),
      late: noticeOverdue(name),
      news: hearNews(name),
    }[step];
    return after(collection, [decide, monday]);
  };
  const sequences = fc.array(fc.tuple(fc.constantFrom('erp', 'info', 'vakwerk'), fc.constantFrom(...steps)), {
    maxLength: 30,
  });

  it('a holder is settled exactly when it answered, and answered once', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const end = sequence.reduce<Collection>(
          (collection, [name, step]) => run(collection, name, step),
          started(holder('erp'), holder('info'), holder('vakwerk')),
        );
        for (const name of ['erp', 'info', 'vakwerk']) {
          const answered = sequence.some(([who, step]) => who === name && step === 'answered');
          expect(isSettled(holderIn(end, name)!)).toBe(answered);
          expect(holderIn(end, name)!.answers).toHaveLength(answered ? 1 : 0);
        }
      }),
    );
  });

  it('P17: every order of the same answers, failures and lateness ends the same', () => {
    const all = [
      ['erp', 'failed'],
      ['erp', 'answered'],
      ['info', 'late'],
      ['info', 'answered'],
      ['vakwerk', 'failed'],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (order) => {
        const end = order.reduce<Collection>(
          (collection, [name, step]) => run(collection, name, step),
          started(holder('erp'), holder('info'), holder('vakwerk')),
        );
        expect(['erp', 'info', 'vakwerk'].map((name) => state(end, name))).toEqual([
          'answered',
          'answered',
          'failed',
        ]);
      }),
    );
  });
});
