import { RequestReceivedV1, type EventOf } from '@huisrecht/contracts';
import { isVerdict, type Decision } from '@huisrecht/eventing';
import { received } from '../testing/examples.js';
import { Case, caseIdOf } from './case.js';
import type { CaseEvent, CaseState } from './case.state.js';
import { openCase } from './open-case/open-case.js';
import { takeCase } from './take-case/take-case.js';

const now = new Date('2026-03-02T09:30:00Z');
const opening: EventOf<typeof RequestReceivedV1> = { type: RequestReceivedV1.type, data: received() };
const none: CaseState = { status: 'none' };

const after = (state: CaseState, decision: Decision<CaseEvent>): CaseState =>
  isVerdict(decision)
    ? state
    : decision.reduce((sofar, event) => Case.evolve(sofar, event as CaseEvent), state);

const open = after(none, openCase(opening, none, { now }));
const taken = after(open, takeCase(open, 'bea', now));

describe('a case', () => {
  it('opens when its request arrives, once', () => {
    expect(open).toEqual({
      status: 'open',
      requestId: opening.data.requestId,
      openedAt: now.toISOString(),
    });
    expect(openCase(opening, open, { now })).toEqual({ verdict: 'ignore', reason: 'case-exists' });
    expect(caseIdOf('req_0a1b2c3d4e5f')).toBe('cas_0a1b2c3d4e5f');
  });

  it('is taken by a colleague, who may say so again', () => {
    expect(taken).toMatchObject({ status: 'taken', takenBy: 'bea', takenAt: now.toISOString() });
    expect(takeCase(taken, 'bea', now)).toEqual([]);
  });

  it('stays with who took it', () => {
    expect(() => takeCase(taken, 'pim', now)).toThrow('case.taken');
  });

  it('is not there before its request', () => {
    expect(() => takeCase(none, 'bea', now)).toThrow('case.not-there');
  });
});
