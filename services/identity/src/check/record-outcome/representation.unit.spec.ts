import type { AskedLine } from '@huisrecht/contracts';
import { CheckPassedV1 } from '@huisrecht/contracts';
import { after, eventsOf } from '../../testing/play.js';
import { circumstance, counter, openedAt, received, requestId, subjectId } from '../check-examples.js';
import { checkIdOf } from '../check-id.js';
import { Check } from '../check.js';
import { waitingLines, type CheckState } from '../check.state.js';
import { openCheck } from '../open-check/open-check.js';
import { mayNotBeHandedOut } from '../rules/nothing-is-handed-out-on-an-authority-that-is-gone.js';
import { recordOutcome } from './record-outcome.js';
import type { Acting, Passing } from './recording.js';

const start = Check.initial('');
const scope = (...categories: string[]) => ({ categories, fields: [], purposes: [], recordIds: [] });
const lines: AskedLine[] = [
  { line: 1, right: 'access', given: true, scope: scope('payments') },
  { line: 2, right: 'erasure', given: true, scope: scope('nuisance') },
  { line: 3, right: 'objection', objection: 'direct-marketing', given: true },
];
const open = after(Check, start, openCheck(received({ lines }), start, { now: openedAt }));
const child = { birthDate: '2014-05-01' };
const parent: Acting = { kind: 'parent-with-authority', proof: 'authority-register-extract' };
const bewind: Acting = {
  kind: 'bewindvoerder',
  proof: 'ccbr-extract',
  matters: ['rent', 'arrears'],
  until: '2027-01-31',
};
const refusal = (over: Partial<Passing>, more = {}, state: CheckState = open): string | undefined => {
  try {
    recordOutcome(state, { ...counter, ...over }, circumstance(more));
    return undefined;
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code;
  }
};
const passed = (over: Partial<Passing>, more = {}, state = open) => {
  const decision = recordOutcome(state, { ...counter, ...over }, circumstance(more));
  return { told: eventsOf(decision).at(-1)!.data as CheckPassedV1, state: after(Check, state, decision) };
};

describe('age at the check', () => {
  it('P26: a child does not come alone; a parent with authority acts, until the day it turns sixteen', () => {
    expect(refusal({}, child)).toBe('representation.needed');
    const { told } = passed({ representation: parent }, child);
    expect(told.representation).toEqual({
      kind: 'parent-with-authority',
      lines: [1, 2],
      proof: 'authority-register-extract',
      sixteenOn: '2030-05-01',
    });
  });

  it('P26: a parent without proof of authority does not act, nor anybody else for a child', () => {
    expect(refusal({ representation: { ...parent, proof: 'written-authorisation' } }, child)).toBe(
      'representation.other-proof',
    );
    const friend: Acting = { kind: 'authorised-adult', proof: 'written-authorisation' };
    expect(refusal({ representation: friend }, child)).toBe('representation.parent-or-guardian');
  });

  it('P26: who turned sixteen since the request decides themselves', () => {
    const turned = { birthDate: '2010-02-05' };
    expect(refusal({ representation: parent }, turned)).toBe('representation.sixteen');
    expect(refusal({}, turned)).toBeUndefined();
  });

  it('P26: without a birth date a colleague says when the child turns sixteen', () => {
    expect(refusal({ representation: parent })).toBe('representation.birth-date-unknown');
    expect(
      passed({ representation: { ...parent, sixteenOn: '2029-01-01' } }).told.representation,
    ).toMatchObject({
      sixteenOn: '2029-01-01',
    });
    expect(refusal({ representation: { ...parent, sixteenOn: '2029-01-01' } }, child)).toBe(
      'representation.birth-date-known',
    );
    expect(refusal({ representation: { ...parent, sixteenOn: '2026-02-09' } })).toBe(
      'representation.sixteen',
    );
  });
});

describe('bewind and mentorschap', () => {
  it('P26: a bewindvoerder goes on with what the authority is about; the rest waits for the tenant', () => {
    expect(refusal({ representation: bewind })).toBe('representation.line-outside');
    const { told, state } = passed({ representation: bewind, lines: [1] });
    expect(told).toMatchObject({
      lines: [1],
      representation: {
        kind: 'bewindvoerder',
        lines: [1],
        matters: ['rent', 'arrears'],
        until: '2027-01-31',
      },
    });
    expect(waitingLines(state).map(({ line }) => line)).toEqual([2]);
  });

  it('P26: the tenant comes too: the other line goes on, and the answer goes where the tenant said', () => {
    const { state } = passed({ representation: bewind, lines: [1], delivery: { channel: 'counter' } });
    const own = passed({}, {}, state);
    expect(own.told).toMatchObject({ lines: [2] });
    expect(own.told.representation).toBeUndefined();
    expect(refusal({}, {}, own.state)).toBe('check.passed');
  });

  it('P26: matters are those of the kind', () => {
    expect(refusal({ representation: { ...bewind, matters: undefined }, lines: [1] })).toBe(
      'representation.matters-needed',
    );
    expect(refusal({ representation: { ...bewind, matters: ['care'] }, lines: [1] })).toBe(
      'representation.other-matters',
    );
    const mentor: Acting = { kind: 'mentor', proof: 'court-decision', matters: ['nuisance'] };
    expect(passed({ representation: mentor, lines: [2] }).told).toMatchObject({ lines: [2] });
    const curator: Acting = { kind: 'curator', proof: 'ccbr-extract' };
    expect(refusal({ representation: { ...curator, matters: ['rent'] } })).toBe(
      'representation.matters-not-taken',
    );
    expect(refusal({ representation: curator })).toBeUndefined();
  });

  it('P26: an authority that ended covers nothing; its last day counts', () => {
    const until = (day: string): string | undefined =>
      refusal({ representation: { ...bewind, until: day }, lines: [1] });
    expect([until('2026-02-08'), until('2026-02-09')]).toEqual(['representation.ended', undefined]);
  });

  it('P26: a tenant under bewind is never refused by the software: inside it a human chooses, with a reason', () => {
    const alone = { kind: 'bewind', inside: [1] } as const;
    expect(refusal({ protection: { kind: 'bewind', inside: [] } })).toBeUndefined();
    expect(refusal({ protection: alone })).toBe('protection.choice-needed');
    expect(refusal({ protection: { ...alone, goesOn: true } })).toBe('protection.reason-needed');
    const yes = passed({ protection: { ...alone, goesOn: true, reason: 'Begrijpt goed wat hij vraagt' } });
    expect([yes.told.lines, yes.state.outcome?.protection?.goesOn]).toEqual([undefined, true]);
    const no = passed({ protection: { ...alone, goesOn: false, reason: 'Wil het met bewindvoerder doen' } });
    expect([no.told.lines, waitingLines(no.state).map(({ line }) => line)]).toEqual([[2], [1]]);
    expect(refusal({ protection: { ...alone, goesOn: true, reason: 'bsn 123456782' } })).toBe('text.bsn');
    expect(refusal({ protection: alone, representation: bewind })).toBe('protection.not-taken');
  });

  it('P25: a check passes only lines that wait', () => {
    expect(refusal({ lines: [3] })).toBe('check.line-does-not-wait');
    expect(refusal({ lines: [7] })).toBe('check.line-does-not-wait');
  });
});

describe('failed attempts', () => {
  it('P25: after two a team lead does the next one, and nobody is locked out', () => {
    const failing = {
      result: 'rejected',
      way: 'counter',
      notABsn: false,
      rejectedBecause: 'person-differs',
    } as const;
    let state = open;
    for (let n = 0; n < 2; n += 1) state = after(Check, state, recordOutcome(state, failing, circumstance()));
    expect(refusal({}, {}, state)).toBe('check.team-lead-needed');
    const by = { id: 'lead-1', roles: ['team-lead'] };
    const third = after(Check, state, recordOutcome(state, failing, circumstance({ by })));
    expect([third.failed, refusal({}, { by }, third)]).toEqual([3, undefined]);
  });
});

describe('an earlier check', () => {
  const earlierRequestId = 'req_eeeeeeeeeeee';
  const way = {
    way: 'earlier-check',
    document: undefined,
    reason: 'Gisteren nog hier',
    earlierRequestId,
  } as const;
  const first = after(Check, open, recordOutcome(open, counter, circumstance()));
  const at = (day: string, over = {}) => ({ now: new Date(`${day}T10:00:00Z`), earlier: first, ...over });

  it('P25: of the same person, at the counter, at most 14 days ago, with a reason', () => {
    expect(refusal(way, at('2026-02-23'))).toBeUndefined();
    expect(passed(way, at('2026-02-10')).told).toMatchObject({ earlierCheckId: checkIdOf(earlierRequestId) });
    expect(refusal(way, at('2026-02-24'))).toBe('check.earlier-needed');
    expect(refusal({ ...way, reason: undefined }, at('2026-02-10'))).toBe('check.reason-needed');
    expect(refusal(way, { ...at('2026-02-10'), subjectIds: ['sub_other12345'] })).toBe(
      'check.earlier-needed',
    );
    expect(refusal(way, { ...at('2026-02-10'), earlier: undefined })).toBe('check.earlier-needed');
    expect(refusal({ earlierRequestId }, at('2026-02-10'))).toBe('check.earlier-not-taken');
  });

  it('P25: a chain of earlier checks is none, nor is one of a representative', () => {
    const second = passed(way, at('2026-02-10')).state;
    expect(refusal(way, { ...at('2026-02-11'), earlier: second })).toBe('check.earlier-needed');
    const acted = passed({ representation: { kind: 'curator', proof: 'ccbr-extract' } }).state;
    expect(refusal(way, { ...at('2026-02-11'), earlier: acted })).toBe('check.earlier-needed');
  });
});

describe('before anything is handed out', () => {
  const door = (day: string, over = {}) => ({
    now: new Date(`${day}T10:00:00Z`),
    subjectIds: [subjectId],
    ...over,
  });
  const acted = passed({ representation: parent }, { birthDate: '2010-03-01' }).state;

  it('P26: age is tested again, also by a birth date that became known since', () => {
    expect(mayNotBeHandedOut(acted, door('2026-02-28'))).toBeUndefined();
    expect(mayNotBeHandedOut(acted, door('2026-03-01'))).toBe('turned-16');
    expect(mayNotBeHandedOut(acted, door('2026-02-28', { sixteenOn: '2026-02-20' }))).toBe('turned-16');
  });

  it('P26: an authority that ended hands out nothing', () => {
    const { state } = passed({ representation: bewind, lines: [1] });
    expect(mayNotBeHandedOut(state, door('2027-01-31'))).toBeUndefined();
    expect(mayNotBeHandedOut(state, door('2027-02-01'))).toBe('authority-ended');
  });

  it('P25: what was collected for two people that are no longer one goes to neither', () => {
    const { state } = passed({}, { subjectIds: [subjectId, 'sub_other12345'] });
    expect(mayNotBeHandedOut(state, door('2026-02-10'))).toBe('no-longer-one-person');
    expect(
      mayNotBeHandedOut(
        state,
        door('2026-02-10', { subjectIds: [subjectId, 'sub_other12345', 'sub_more12345'] }),
      ),
    ).toBeUndefined();
  });

  it('P25: nothing before identity, nor a line that was left out', () => {
    expect(mayNotBeHandedOut(open, door('2026-02-10'))).toBe('not-checked');
    const { state } = passed({ lines: [1] });
    expect(mayNotBeHandedOut(state, door('2026-02-10', { lines: [1, 3] }))).toBeUndefined();
    expect(mayNotBeHandedOut(state, door('2026-02-10', { lines: [2] }))).toBe('not-checked');
    expect(state.requestId).toBe(requestId);
  });
});
