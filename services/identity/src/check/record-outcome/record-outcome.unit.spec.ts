import { CheckPassedV1, CheckRejectedV1 } from '@huisrecht/contracts';
import { after, eventsOf } from '../../testing/play.js';
import {
  circumstance,
  counter,
  openedAt,
  profile,
  received,
  requestId,
  sealed,
  subjectId,
} from '../check-examples.js';
import { checkIdOf } from '../check-id.js';
import { Check } from '../check.js';
import { expire } from '../no-show/wait-for-somebody.js';
import { openCheck } from '../open-check/open-check.js';
import { releaseAddress } from '../release-address/release-address.js';
import { recordOutcome } from './record-outcome.js';
import type { Passing, Rejecting } from './recording.js';

const start = Check.initial('');
const open = after(Check, start, openCheck(received(), start, { now: openedAt }));
const rejecting: Rejecting = {
  result: 'rejected',
  way: 'counter',
  notABsn: false,
  rejectedBecause: 'document-expired',
};
const refusal = (recording: Passing | Rejecting, state = open, over = {}) => {
  try {
    recordOutcome(state, recording, circumstance(over));
    return undefined;
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code;
  }
};

describe('recording the outcome of a check', () => {
  it('P25: keeps the kind of document, the result, who looked and where the answer goes', () => {
    const decision = recordOutcome(
      open,
      counter,
      circumstance({ subjectIds: [subjectId, 'sub_other12345'] }),
    );
    expect(eventsOf(decision).at(-1)).toEqual({
      type: CheckPassedV1.type,
      data: {
        checkId: checkIdOf(requestId),
        requestId,
        subjectId,
        way: 'counter',
        document: 'passport',
        subjectIds: [subjectId, 'sub_other12345'],
        delivery: 'post',
        checkedBy: 'clerk-7',
        checkedAt: '2026-02-09T10:00:00.000Z',
      },
    });
    expect(after(Check, open, decision)).toMatchObject({
      status: 'passed',
      outcome: { delivery: { channel: 'post', contact: profile.addresses[1]!.contact } },
    });
  });

  it('P13: what is published has no reason, no contact and no colleague', () => {
    const visit: Passing = {
      ...counter,
      way: 'home-visit',
      reason: 'Ligt in het ziekenhuis',
      colleagues: ['clerk-7', 'clerk-8'],
    };
    const decision = recordOutcome(open, visit, circumstance({ sealedReason: sealed }));
    const published = JSON.stringify(eventsOf(decision).at(-1));
    expect(published).not.toMatch(/reason|contact|colleagues|clerk-8|ziekenhuis/);
    expect(JSON.stringify(decision)).not.toContain('ziekenhuis');
    expect(after(Check, open, decision).outcome).toMatchObject({
      reason: sealed,
      colleagues: ['clerk-7', 'clerk-8'],
    });
  });

  it('P25: a rejected check can be done again', () => {
    const decision = recordOutcome(open, rejecting, circumstance());
    const rejected = after(Check, open, decision);
    expect(eventsOf(decision).at(-1)).toMatchObject({
      type: CheckRejectedV1.type,
      data: { reason: 'document-expired' },
    });
    expect(after(Check, rejected, recordOutcome(rejected, counter, circumstance())).status).toBe('passed');
    expect(after(Check, rejected, expire(rejected, 1, openedAt)).status).toBe('expired');
  });

  it('P25: a passed or expired check is not recorded again', () => {
    const passed = after(Check, open, recordOutcome(open, counter, circumstance()));
    expect(refusal(counter, passed)).toBe('check.passed');
    expect(refusal(counter, after(Check, open, expire(open, 1, openedAt)))).toBe('check.expired');
    expect(refusal(counter, start)).toBe('check.not-there');
  });

  it('P25: each rule is asked', () => {
    expect(refusal({ ...counter, document: 'driving-licence' })).toBe('check.document-not-accepted');
    expect(refusal({ ...counter, way: 'portal-login', document: undefined })).toBe('check.reason-needed');
    expect(refusal({ ...counter, way: 'no-reasonable-doubt', reason: 'Al twintig jaar huurder' })).toBe(
      'check.way-not-yours',
    );
    expect(refusal({ ...counter, way: 'home-visit', reason: 'Ziek' })).toBe('check.two-colleagues-needed');
    expect(refusal({ ...counter, reason: 'bsn 123456782' })).toBe('text.bsn');
    expect(refusal({ ...rejecting, reason: 'nr 123456782' })).toBe('text.bare-number');
    expect(refusal({ ...counter, delivery: { channel: 'post', addressIndex: 0 } })).toBe('delivery.left');
    expect(refusal({ ...counter, phoneIndex: 0 })).toBe('check.phone-not-taken');
  });

  it('P25: a team lead releases a protected address once, while the check is open', () => {
    const release = { by: 'lead-1', at: openedAt.toISOString(), reason: sealed };
    const released = after(Check, open, releaseAddress(open, release));
    expect(released.release).toEqual(release);
    expect(releaseAddress(released, release)).toHaveProperty('verdict', 'ignore');
    expect(() => releaseAddress(start, release)).toThrow('check.not-there');
  });
});
