import fc from 'fast-check';
import { relationData } from '../housing/housing-examples.js';
import { lookupValues, searchValue, type SearchValues } from './lookup-values.js';

const person = relationData().person;
const finds = (values: SearchValues, data = relationData()): boolean => {
  const wanted = searchValue(values);
  return (
    wanted !== undefined &&
    lookupValues(data).some(({ kind, value }) => kind === wanted.kind && value === wanted.value)
  );
};

describe('finding somebody by what a clerk types', () => {
  it.each<[string, SearchValues]>([
    ['relation code', { by: 'relation-code', code: ' rel-1001 ' }],
    ['contract number', { by: 'contract-number', code: 'hc-2015-00042' }],
    ['address', { by: 'address', postalCode: '5701xz', houseNumber: '12', addition: 'A' }],
    ['phone', { by: 'phone', phone: '+31 (0)6 12345678' }],
    ['e-mail', { by: 'email', email: 'z.kwisteldam@VOORBEELD.example' }],
    [
      'name and birth date',
      { by: 'name-and-birth-date', lastName: 'Van Kwisteldam', birthDate: '1980-04-12' },
    ],
  ])('finds by %s however it is written', (_, values) => expect(finds(values)).toBe(true));

  it('matches exactly: a fragment or a neighbour is not found', () => {
    expect(finds({ by: 'address', postalCode: '5701 XZ', houseNumber: '12' })).toBe(false);
    expect(finds({ by: 'email', email: 'kwisteldam@voorbeeld.example' })).toBe(false);
    expect(finds({ by: 'name-and-birth-date', lastName: 'Kwisteldam', birthDate: '1980-04-13' })).toBe(false);
    expect(finds({ by: 'contract-number', code: 'REL-1001' })).toBe(false);
  });

  it('leaves out what is no such thing, and says each value once', () => {
    const data = relationData({
      person: {
        ...person,
        phones: ['niet bellen', '0612345678', '06-12345678'],
        emails: ['a@b.example', 'A@B.example'],
      },
    });
    const kinds = lookupValues(data).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'phone')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'email')).toHaveLength(1);
  });

  it('whoever is registered is found by exactly what was registered', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9./:_-]{0,20}$/);
    const phone = fc.stringMatching(/^0[1-9]\d{8}$/);
    fc.assert(
      fc.property(code, code, phone, (relationCode, contract, number) => {
        const data = relationData({
          relationCode,
          contractNumbers: [contract],
          person: { ...person, phones: [number] },
        });
        return (
          finds({ by: 'relation-code', code: relationCode }, data) &&
          finds({ by: 'contract-number', code: contract.toLowerCase() }, data) &&
          finds({ by: 'phone', phone: number }, data)
        );
      }),
    );
  });
});
