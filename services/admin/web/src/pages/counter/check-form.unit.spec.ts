import type { WayToBeSure } from '../../api/identity.js';
import { emptyCheck, readCheck } from './check-form.js';

const way = (part: Partial<WayToBeSure>): WayToBeSure => ({
  way: 'counter',
  needsReason: false,
  needsDocument: true,
  needsTwoColleagues: false,
  needsKnownNumber: false,
  roles: ['clerk'],
  ...part,
});

describe('P25: recording a check', () => {
  it('sends kind of document, result and where the answer goes, and nothing else', () => {
    expect(
      readCheck({ ...emptyCheck, result: 'passed', document: 'passport', delivery: 'post-0' }, way({})),
    ).toEqual({
      outcome: {
        result: 'passed',
        way: 'counter',
        document: 'passport',
        delivery: { channel: 'post', addressIndex: 0 },
      },
    });
  });

  it('asks for what the way needs', () => {
    expect(readCheck(emptyCheck, way({}))).toEqual({ faults: ['result'] });
    expect(readCheck({ ...emptyCheck, result: 'passed' }, way({}))).toEqual({
      faults: ['document', 'delivery'],
    });
    expect(readCheck({ ...emptyCheck, result: 'rejected' }, way({}))).toEqual({ faults: ['because'] });
    expect(
      readCheck(
        { ...emptyCheck, result: 'passed', delivery: 'counter' },
        way({
          way: 'known-number-call-back',
          needsReason: true,
          needsDocument: false,
          needsKnownNumber: true,
        }),
      ),
    ).toEqual({ faults: ['reason', 'phone'] });
    expect(
      readCheck(
        {
          ...emptyCheck,
          result: 'passed',
          document: 'id-card',
          delivery: 'counter',
          reason: 'ziek',
          colleague1: 'bea',
          colleague2: 'bea',
        },
        way({ way: 'home-visit', needsReason: true, needsTwoColleagues: true }),
      ),
    ).toEqual({ faults: ['colleagues'] });
  });

  it('does not send what was filled in for another way', () => {
    expect(
      readCheck(
        {
          ...emptyCheck,
          result: 'passed',
          document: 'passport',
          phone: '1',
          delivery: 'email-2',
          reason: 'belt liever',
          colleague1: 'a',
          colleague2: 'b',
        },
        way({ way: 'portal-login', needsReason: true, needsDocument: false }),
      ),
    ).toEqual({
      outcome: {
        result: 'passed',
        way: 'portal-login',
        reason: 'belt liever',
        delivery: { channel: 'email', emailIndex: 2 },
      },
    });
  });

  it('a rejected check needs no document and no address', () => {
    expect(readCheck({ ...emptyCheck, result: 'rejected', because: 'person-differs' }, way({}))).toEqual({
      outcome: { result: 'rejected', way: 'counter', rejectedBecause: 'person-differs' },
    });
  });
});
