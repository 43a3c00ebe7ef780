import { emptyIntake, readIntake, type IntakeForm } from './intake-form.js';

const now = new Date('2026-11-24T09:15:00Z');
const person = { subjectId: 'sub_1', initials: 'J.V.', groups: ['tenant'], protectedAddress: false };
const complete: IntakeForm = {
  ...emptyIntake('k'),
  person,
  right: 'access',
  channel: 'letter',
  received: 'today',
};

describe('taking in a request', () => {
  it('P23: a right that was not named and a missing reason are no fault and are left out', () => {
    expect(readIntake({ ...complete, right: 'unclear', reason: '  ' }, now)).toEqual({
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
    expect(readIntake(emptyIntake('k'), now)).toEqual({ faults: ['person', 'right', 'channel', 'received'] });
  });

  it('refuses a day that does not exist, and one that is still to come', () => {
    expect(
      readIntake({ ...complete, received: 'other', date: { day: '31', month: '6', year: '2026' } }, now),
    ).toEqual({ faults: ['date'] });
    expect(
      readIntake({ ...complete, received: 'other', date: { day: '25', month: '11', year: '2026' } }, now),
    ).toEqual({ faults: ['future'] });
  });

  it('does not take in a right that is not carried out', () => {
    expect(readIntake({ ...complete, right: 'other' }, now)).toEqual({ faults: ['other'] });
  });
});
