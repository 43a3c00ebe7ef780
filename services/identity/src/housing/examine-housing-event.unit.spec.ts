import { DataSharedV1, RecordHeldV1, RelationRegisteredV1 } from '@huisrecht/contracts';
import fc from 'fast-check';
import { examineHousingEvent } from './examine-housing-event.js';
import { recordData, relationData, shareData } from './housing-examples.js';

const examine = (data: object, type: string = RelationRegisteredV1.type) =>
  examineHousingEvent({ type, data });
const person = relationData().person;

describe('examining housing events', () => {
  it('takes what the contracts describe', () => {
    expect(examine(relationData())).toEqual({ fact: relationData() });
    expect(examine(recordData(), RecordHeldV1.type)).toEqual({ fact: recordData() });
    expect(examine(shareData(), DataSharedV1.type)).toEqual({ fact: shareData() });
  });

  it('parks what is invalid and names the field, never the value', () => {
    const data = relationData({ person: { ...person, birthDate: 'Kwisteldam' } });
    expect(examine(data)).toEqual({
      objection: { verdict: 'park', code: 'invalid-field', field: 'person.birthDate' },
    });
    expect(examine({ ...relationData(), relationCode: undefined })).toEqual({
      objection: { verdict: 'park', code: 'invalid-field', field: 'relationCode' },
    });
    expect(examine({ ...relationData(), person: undefined })).toEqual({
      objection: { verdict: 'park', code: 'invalid-field', field: 'person' },
    });
    expect(examine([])).toHaveProperty('objection.code', 'invalid-field');
  });

  it('parks unknown fields without repeating a name that may be personal', () => {
    const data = { ...relationData(), person: { ...person, kwisteldam: 1 } };
    expect(examine(data)).toEqual({ objection: { verdict: 'park', code: 'unknown-field', field: 'person' } });
  });

  it('refuses a type of another topic or of nobody', () => {
    const refused = { objection: { verdict: 'refuse', code: 'unknown-type' } };
    expect(examine(relationData(), 'nl.huisrecht.housing.tenancy-sold.v1')).toEqual(refused);
    expect(examine(relationData(), 'nl.huisrecht.requests.request-closed.v1')).toEqual(refused);
  });

  it('parks a reference to data: a consumer calls nobody', () => {
    const envelope = { type: RelationRegisteredV1.type, data: {}, dataref: 'https://erp.example/1' };
    expect(examineHousingEvent(envelope)).toHaveProperty('objection.code', 'dataref-not-supported');
  });
});

describe('P16: no burgerservicenummer and no copies of identity documents', () => {
  it.each([
    ['a field of that name', { ...relationData(), bsn: '123456782' }, 'bsn'],
    [
      'a field of that name, deep and unknown',
      { ...relationData(), extra: [{ clientBsn: 123456782 }] },
      undefined,
    ],
    [
      'a label in a free field',
      relationData({ person: { ...person, lastName: 'X bsn 123456782' } }),
      'person.lastName',
    ],
    ['a label in a code', relationData({ contractNumbers: ['BSN 123456782'] }), 'contractNumbers.0'],
  ])('P16: refuses %s', (_, data, field) => {
    expect(examine(data)).toEqual({ objection: { verdict: 'refuse', code: 'bsn', ...(field && { field }) } });
  });

  it.each([
    ['a copy by name', { ...relationData(), kopieLegitimatie: 'x' }],
    ['a scan by name', { ...relationData(), passport_scan: { page: 'x' }, passportScan: 'u' }],
    ['a picture by its bytes', relationData({ person: { ...person, lastName: '/9j/4AAQSkZJRg' } })],
    ['a data URL', { ...relationData(), attachment: 'data:image/png;base64,AA' }],
  ])('P16: refuses %s', (_, data) => {
    expect(examine(data)).toHaveProperty('objection.code', 'id-copy');
  });

  it('P16: a name without end costs no time', () => {
    const name = 'id kopi '.repeat(60_000);
    const started = performance.now();
    expect(examine({ ...relationData(), [name]: 1 })).toHaveProperty('objection.code', 'unknown-field');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('P16: a bare passing number in a free field is a question, with the fact kept ready for the answer', () => {
    const data = relationData({ person: { ...person, lastName: 'Jansen 123456782' } });
    expect(examine(data)).toEqual({
      fact: data,
      question: { verdict: 'park', code: 'bare-number-may-be-bsn', field: 'person.lastName' },
    });
  });

  it('P16: codes and phone numbers may be any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (number) => {
        const code = String(number);
        const data = relationData({
          relationCode: code,
          contractNumbers: [code],
          person: { ...person, phones: [code] },
        });
        return 'fact' in examine(data) && !('question' in examine(data));
      }),
    );
  });

  it('P16: no objection ever holds a value of the event', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6 }),
        fc.constantFrom('initials', 'lastName', 'birthDate', 'kwis'),
        (text, name) => {
          const value = `${text}kwisteldam`;
          const told = examine({ ...relationData(), person: { ...person, [name]: value.repeat(9) } });
          return !('objection' in told) || !JSON.stringify(told).includes('kwisteldam');
        },
      ),
    );
  });
});
