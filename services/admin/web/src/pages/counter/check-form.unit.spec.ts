import type { WayToBeSure } from '../../api/identity.js';
import { emptyCheck, readCheck as read, type CheckAbout, type CheckForm } from './check-form.js';

const way = (part: Partial<WayToBeSure>): WayToBeSure => ({
  way: 'counter',
  needsReason: false,
  needsDocument: true,
  needsTwoColleagues: false,
  needsKnownNumber: false,
  needsEarlierCheck: false,
  roles: ['clerk'],
  ...part,
});

const line = (n: number, waits = true) => ({ line: n, right: 'access', needsCheck: true, waits });
const representatives = [
  { kind: 'parent-with-authority', proofs: ['authority-register-extract'], forChildren: true },
  { kind: 'bewindvoerder', proofs: ['ccbr-extract'], forChildren: false, matters: ['rent', 'arrears'] },
  { kind: 'authorised-adult', proofs: ['written-authorisation'], forChildren: false },
];
const about = (part: Partial<CheckAbout> = {}): CheckAbout => ({
  way: way({}),
  check: { lines: [line(1)], representatives },
  person: { child: false },
  ...part,
});
const readCheck = (form: CheckForm, of: WayToBeSure) => read(form, about({ way: of }));

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

describe('P26: who acts', () => {
  const passed: CheckForm = {
    ...emptyCheck,
    result: 'passed',
    document: 'passport',
    delivery: 'counter',
  };
  const acts: CheckForm = { ...passed, acting: 'representative', kind: 'authorised-adult' };

  it('a child alone cannot; a parent with authority acts, never an authorised adult', () => {
    const child = about({ person: { child: true } });
    expect(read(passed, child)).toEqual({ faults: ['child'] });
    expect(read({ ...acts, proof: 'written-authorisation' }, child)).toEqual({ faults: ['kind'] });
    expect(
      read({ ...acts, kind: 'parent-with-authority', proof: 'authority-register-extract' }, child),
    ).toMatchObject({
      outcome: { representation: { kind: 'parent-with-authority', proof: 'authority-register-extract' } },
    });
  });

  it('asks when a child turns sixteen only where no birth date is known', () => {
    const unknown = about({ person: {} });
    const parent: CheckForm = { ...acts, kind: 'parent-with-authority', proof: 'authority-register-extract' };
    expect(read(parent, unknown)).toEqual({ faults: ['sixteen'] });
    expect(read({ ...parent, sixteen: { day: '1', month: '2', year: '2030' } }, unknown)).toMatchObject({
      outcome: { representation: { sixteenOn: '2030-02-01' } },
    });
  });

  it('a bewindvoerder says what the authority is about; an end that is typed must exist', () => {
    const form: CheckForm = { ...acts, kind: 'bewindvoerder', proof: 'ccbr-extract', matters: ['care'] };
    expect(read({ ...form, until: { day: '31', month: '6', year: '2027' } }, about())).toEqual({
      faults: ['matters', 'until'],
    });
    expect(read({ ...form, matters: ['rent'] }, about())).toMatchObject({
      outcome: { representation: { kind: 'bewindvoerder', proof: 'ccbr-extract', matters: ['rent'] } },
    });
  });

  it('names the parts only when it is not about all that wait', () => {
    const check = { lines: [line(1), line(2), line(3, false)], representatives };
    expect(read(passed, about({ check }))).not.toHaveProperty('outcome.lines');
    expect(read({ ...passed, lines: ['2', '3'] }, about({ check }))).toMatchObject({
      outcome: { lines: [2] },
    });
    expect(read({ ...passed, lines: [] }, about({ check }))).toEqual({ faults: ['lines'] });
  });

  it('somebody under protection who comes alone is refused by nobody: a colleague chooses, with a reason', () => {
    const alone: CheckForm = { ...passed, protection: 'bewind', inside: ['1'] };
    expect(read(alone, about())).toEqual({ faults: ['goes-on', 'protection-reason'] });
    expect(read({ ...alone, goesOn: 'yes', protectionReason: 'Wil het zelf weten' }, about())).toMatchObject({
      outcome: { protection: { kind: 'bewind', inside: [1], goesOn: true, reason: 'Wil het zelf weten' } },
    });
    expect(read({ ...alone, inside: [] }, about())).toMatchObject({
      outcome: { protection: { kind: 'bewind', inside: [] } },
    });
  });

  it('an earlier check is named by its number', () => {
    const earlier = about({
      way: way({ way: 'earlier-check', needsDocument: false, needsEarlierCheck: true }),
    });
    expect(read(passed, earlier)).toEqual({ faults: ['earlier'] });
    expect(read({ ...passed, earlier: 'hr 4f7 k29' }, earlier)).toMatchObject({
      outcome: { way: 'earlier-check' },
      earlier: 'HR-4F7-K29',
    });
  });
});
