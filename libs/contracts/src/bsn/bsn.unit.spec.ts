import fc from 'fast-check';
import { blackOutBsns, bsnIn, hasABareNumber, hasALabelledBsn, namesABsn } from './numbers-in-text.js';
import { passesTheElevenTest } from './passes-the-eleven-test.js';

const passing = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => {
    const last = digits.reduce((sum, digit, place) => sum + digit * (9 - place), 0) % 11;
    return last === 10 || digits.every((digit) => digit === 0) ? undefined : digits.join('') + String(last);
  })
  .filter((digits) => digits !== undefined);

describe('P16: the eleven test', () => {
  it('P16: knows the examples of the test range', () => {
    expect(passesTheElevenTest('123456782')).toBe(true);
    expect(passesTheElevenTest('111222333')).toBe(true);
    expect(passesTheElevenTest('123456789')).toBe(false);
    expect(passesTheElevenTest('000000000')).toBe(false);
    expect(passesTheElevenTest('12345678')).toBe(false);
  });

  it('P16: passes for every number made by its rule, and fails when one digit differs', () => {
    fc.assert(
      fc.property(passing, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const digit = (Number(number[place]) + shift) % 10;
        const other = number.slice(0, place) + String(digit) + number.slice(place + 1);
        return passesTheElevenTest(number) && !passesTheElevenTest(other);
      }),
    );
  });

  it('P16: passes about one in eleven random numbers, so passing alone is never a reason to refuse', () => {
    const step = 9_973;
    let passed = 0;
    let all = 0;
    for (let number = 100_000_000; number < 1_000_000_000; number += step, all += 1)
      if (passesTheElevenTest(String(number))) passed += 1;
    expect(passed / all).toBeGreaterThan(0.085);
    expect(passed / all).toBeLessThan(0.095);
  });
});

describe('P16: numbers in text and in fields', () => {
  it.each([
    'bsn',
    'BSN',
    'klantBsn',
    'client_bsn',
    'sofiNummer',
    'burgerServiceNummer',
    'citizen-service-number',
  ])('P16: %s is the name of a burgerservicenummer', (name) => expect(namesABsn(name)).toBe(true));
  it.each(['lastName', 'sofia', 'contractNumbers', 'obsn', 'bsnl', 'phones'])('P16: %s is not', (name) =>
    expect(namesABsn(name)).toBe(false),
  );

  it.each([
    'BSN 123456782',
    'bsn: 1234.56.782',
    'Burgerservicenummer is 123 456 782',
    'burger service nummer 111222333',
    'sofinr 111222333',
  ])('P16: "%s" is labelled', (text) => expect(hasALabelledBsn(text)).toBe(true));

  it('P16: finds a labelled number, and leaves a labelled one that does not pass', () => {
    expect(hasALabelledBsn('haar BSN: 123456782, gezien')).toBe(true);
    expect(hasALabelledBsn('haar BSN: 123456789, gezien')).toBe(false);
    expect(hasALabelledBsn('contract 123456782')).toBe(false);
  });

  it('P16: a bare passing number is seen with and without dots', () => {
    fc.assert(
      fc.property(passing, fc.constantFrom('', ' ', '.'), (number, gap) =>
        hasABareNumber(`Klant ${[number.slice(0, 4), number.slice(4, 6), number.slice(6)].join(gap)} belde`),
      ),
    );
  });

  it('P16: a bare number is seen behind a house number, not behind a country code', () => {
    expect(hasABareNumber('kamer 4 123456782')).toBe(true);
    expect(hasABareNumber('2e etage, 12-123456782.')).toBe(true);
    expect(hasABareNumber('+31 123456782')).toBe(false);
    expect(hasABareNumber('0031 123456782')).toBe(false);
  });

  it('P16: phone numbers, IBANs and longer codes are never a bare number', () => {
    fc.assert(
      fc.property(passing, fc.stringMatching(/^\d{1,6}$/), (number, more) => !hasABareNumber(number + more)),
    );
    expect(hasABareNumber('NL91 ABNA 0417 1643 00')).toBe(false);
    expect(hasABareNumber('06-12345678')).toBe(false);
    expect(hasABareNumber('0031 20 123 4567')).toBe(false);
  });
});

describe('P16: a BSN in free text', () => {
  it('P16: is told apart where it is labelled', () => {
    expect(bsnIn('Haar BSN is 123456782, staat op de brief')).toBe('labelled');
    expect(bsnIn('sofi-nummer 1234.56.782')).toBe('labelled');
    expect(bsnIn('burgerservicenummer: 12345678-2')).toBe('labelled');
  });

  it('P16: is a question where a bare number passes the eleven test', () => {
    expect(bsnIn('Dossier 123456782 in de kast')).toBe('perhaps');
  });

  it('P16: is nothing else: other numbers, phones, a word without a number', () => {
    expect(bsnIn('Contract 123456789')).toBe('none');
    expect(bsnIn('Bel 0401234567 of +31612345678')).toBe('none');
    expect(bsnIn('De BSN is zwart gemaakt')).toBe('none');
  });

  it('P16: is not a number behind the label that fails the test, and the small words of dates and phones are none', () => {
    expect(bsnIn('BSN 123456789')).toBe('none');
    expect(bsnIn('ik was er op 02-03-2026 om 10.30')).toBe('none');
    expect(bsnIn('bel 0612345678')).toBe('none');
  });
});

describe("P16: a BSN in a person's own letter", () => {
  it('P16: is blacked out, and nothing else is', () => {
    expect(blackOutBsns('Mijn bsn: 111222333. Bel 0612345678.')).toBe('Mijn bsn: █████████. Bel 0612345678.');
    expect(blackOutBsns('Ik ben 111.222.333')).toBe('Ik ben █████████');
    expect(blackOutBsns('Contract 123456789, BSN 123456789')).toBe('Contract 123456789, BSN 123456789');
  });

  it('P16: leaves nothing that would be found', () => {
    const words = fc.constantFrom('BSN ', 'sofi-nummer: ', 'kamer 4 ', '12-', ' ', ', ', '+31 ', '1', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, passing)), (parts) => {
        expect(bsnIn(blackOutBsns(parts.flat().join('')))).toBe('none');
      }),
    );
  });
});
