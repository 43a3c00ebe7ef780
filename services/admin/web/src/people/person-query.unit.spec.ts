import { emptyLookup, lookupFromLine, parseLookup } from './person-query.js';

describe('finding a person', () => {
  it('reads an address from one line', () => {
    expect(lookupFromLine('address', ' 1234ab 12-a ')).toMatchObject({
      postalCode: '1234ab',
      houseNumber: '12',
      addition: 'a',
    });
    expect(lookupFromLine('address', '1234 AB 7')).toMatchObject({
      postalCode: '1234 AB',
      houseNumber: '7',
      addition: '',
    });
    expect(lookupFromLine('address', 'Dorpsstraat')).toMatchObject({
      postalCode: 'Dorpsstraat',
      houseNumber: '',
    });
  });

  it('asks identity with what was typed and nothing more', () => {
    expect(parseLookup(lookupFromLine('address', '1234 AB 12'))).toEqual({
      query: { by: 'address', postalCode: '1234 AB', houseNumber: '12' },
    });
    expect(parseLookup(lookupFromLine('relation-code', ' R-100 '))).toEqual({
      query: { by: 'relation-code', code: 'R-100' },
    });
    expect(
      parseLookup({
        ...emptyLookup,
        by: 'name-and-birth-date',
        lastName: 'Vries',
        prefix: 'de',
        birthDate: { day: '1', month: '2', year: '1980' },
      }),
    ).toEqual({
      query: { by: 'name-and-birth-date', lastName: 'Vries', prefix: 'de', birthDate: '1980-02-01' },
    });
  });

  it('says which field is not right', () => {
    expect(parseLookup(emptyLookup)).toEqual({ faults: ['postal-code', 'house-number'] });
    expect(parseLookup({ ...emptyLookup, by: 'email', email: 'piet' })).toEqual({ faults: ['email'] });
    expect(parseLookup({ ...emptyLookup, by: 'phone', phone: '06' })).toEqual({ faults: ['phone'] });
    expect(parseLookup({ ...emptyLookup, by: 'name-and-birth-date' })).toEqual({
      faults: ['last-name', 'birth-date'],
    });
  });
});
