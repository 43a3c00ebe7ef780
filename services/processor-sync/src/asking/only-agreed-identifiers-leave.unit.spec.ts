import { agreedOnly, agreementState } from './only-agreed-identifiers-leave.js';
import type { Subject } from './holder-adapter.js';

const whole: Subject = {
  subjectId: 'sub_00000001',
  codes: ['R1001'],
  contractNumbers: ['H200'],
  name: 'A. de Vries',
  birthDate: '1980-02-29',
  addresses: ['Lindestraat 1, 5600 AA Eikendal'],
  phones: ['0612345678'],
  emails: ['a@example.org'],
};
const agreement = {
  id: 'vakwerk-2024',
  kind: 'processor-agreement',
  purpose: 'maintenance',
  fields: ['relation-code', 'name', 'phone'],
  validFrom: '2024-01-01',
  validUntil: '2026-12-31',
} as const;

describe('Only agreed identifiers leave', () => {
  it('P8: exactly the fields of the agreement', () => {
    expect(agreedOnly(whole, 'valid', agreement.fields)).toEqual({
      subjectId: 'sub_00000001',
      codes: ['R1001'],
      contractNumbers: [],
      name: 'A. de Vries',
      addresses: [],
      phones: ['0612345678'],
      emails: [],
    });
  });

  it('P7: after it ended, or without one, nothing but the code the holder knows the person by', () => {
    for (const state of ['ended', 'none'] as const) {
      const left = agreedOnly(whole, state, agreement.fields);
      expect(left).toEqual({
        subjectId: 'sub_00000001',
        codes: ['R1001'],
        contractNumbers: [],
        addresses: [],
        phones: [],
        emails: [],
      });
    }
  });

  it('our own systems need no agreement', () => {
    expect(agreedOnly(whole, 'not-needed', [])).toEqual(whole);
  });

  it('P7: an agreement runs from its first to its last day, both included', () => {
    const with_ = { agreement: { ...agreement, fields: [...agreement.fields] } };
    const states = ['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((day) =>
      agreementState(with_, day),
    );
    expect(states).toEqual(['ended', 'valid', 'valid', 'ended']);
    expect(agreementState({}, '2026-01-01')).toBe('none');
    expect(agreementState(undefined, '2026-01-01')).toBe('not-needed');
  });
});
