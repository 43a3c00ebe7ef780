import { emptyLine } from './line-form.js';
import { emptyIntake, readIntake, type IntakeForm } from './intake-form.js';

const now = new Date('2026-11-24T09:15:00Z');
const person = { subjectId: 'sub_1', initials: 'J.V.', groups: ['tenant'], protectedAddress: false };
const complete: IntakeForm = {
  ...emptyIntake('k'),
  person,
  rights: ['access'],
  channel: 'letter',
  received: 'today',
};

describe('taking in a request', () => {
  it('P23: a right that was not named and a missing reason are no fault and are left out', () => {
    expect(readIntake({ ...complete, rights: [], unclear: true, reason: '  ' }, now)).toEqual({
      request: { subjectId: 'sub_1', channel: 'letter', receivedAt: '2026-11-24' },
    });
  });

  it('P24: receipt is the day of arrival', () => {
    expect(readIntake({ ...complete, received: 'yesterday' }, now)).toMatchObject({
      request: { receivedAt: '2026-11-23' },
    });
    expect(
      readIntake({ ...complete, received: 'other', date: { day: '21', month: '11', year: '2026' } }, now),
    ).toMatchObject({
      request: { receivedAt: '2026-11-21' },
    });
  });

  it('says everything that is missing at once', () => {
    expect(readIntake(emptyIntake('k'), now)).toEqual({
      faults: ['person', 'right', 'channel', 'received'],
      inLines: [],
    });
  });

  it('refuses a day that does not exist, and one that is still to come', () => {
    expect(
      readIntake({ ...complete, received: 'other', date: { day: '31', month: '6', year: '2026' } }, now),
    ).toMatchObject({ faults: ['date'] });
    expect(
      readIntake({ ...complete, received: 'other', date: { day: '25', month: '11', year: '2026' } }, now),
    ).toMatchObject({ faults: ['future'] });
  });

  it('P18: one letter, several rights: a line each, in the order of the form, with only what each needs', () => {
    const rights = ['objection', 'access', 'erasure'] as const;
    const lines = { objection: { ...emptyLine, objection: 'direct-marketing' as const } };
    expect(readIntake({ ...complete, rights, lines }, now)).toMatchObject({
      request: {
        lines: [
          { right: 'access' },
          { right: 'erasure' },
          { right: 'objection', objection: 'direct-marketing' },
        ],
      },
    });
  });

  it('P23: an unclear letter that names a right too is taken in with the right that it names', () => {
    expect(readIntake({ ...complete, unclear: true }, now)).toMatchObject({
      request: { lines: [{ right: 'access' }] },
    });
  });

  it('says which right is half filled in, and forgets what is not checked', () => {
    const lines = { portability: { ...emptyLine, transferName: 'Woonbron' } };
    expect(readIntake({ ...complete, rights: ['portability'], lines }, now)).toEqual({
      faults: [],
      inLines: [{ right: 'portability', fault: 'transfer-address', nth: 0 }],
    });
    expect(readIntake({ ...complete, lines }, now)).toMatchObject({
      request: { lines: [{ right: 'access' }] },
    });
  });
});
