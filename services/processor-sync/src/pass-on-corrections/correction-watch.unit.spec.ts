import { event, SubjectChangedV1 } from '@huisrecht/contracts';
import type { Context, DueWork } from '@huisrecht/eventing';
import { hearOfChange, type PassOnCorrection } from './correction-watch.js';

const subjectId = 'sub_0123456789abcdef';
const context = (id: string): Context => ({
  now: new Date('2026-03-02T09:30:00Z'),
  envelope: { id, time: '2026-03-02T09:29:00Z' } as NonNullable<Context['envelope']>,
});
const changed = (...fields: string[]) =>
  event(SubjectChangedV1, { subjectId, fields, protectedAddress: false });
const workOf = (id: string, ...fields: string[]): PassOnCorrection =>
  ((hearOfChange(changed(...fields), {}, context(id)) as DueWork[])[0] as DueWork<PassOnCorrection>).data;

describe('P18: a correction without a request is passed on', () => {
  it('P18: by the kinds of data that changed, one order per change', () => {
    expect(workOf('one', 'phones', 'name').fields).toEqual(
      [
        { category: 'person', field: 'name' },
        { category: 'contact', field: 'phone' },
      ].toReversed(),
    );
    expect(workOf('one', 'phones').orderId).toBe(workOf('one', 'phones').orderId);
    expect(workOf('one', 'phones').orderId).not.toBe(workOf('two', 'phones').orderId);
  });

  it('what is no data that others received is not', () => {
    for (const field of ['person', 'groups', 'protected-address', 'contract-numbers', 'constructor'])
      expect(hearOfChange(changed(field), {}, context('one'))).toMatchObject({ verdict: 'ignore' });
  });
});
