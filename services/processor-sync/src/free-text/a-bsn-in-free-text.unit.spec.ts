import { bsnIn, passesTheElevenTest } from './a-bsn-in-free-text.js';

describe('P16: a BSN in free text', () => {
  it('is refused where it is labelled', () => {
    expect(bsnIn('Haar BSN is 123456782, staat op de brief')).toBe('labelled');
    expect(bsnIn('sofi-nummer 1234.56.782')).toBe('labelled');
    expect(bsnIn('burgerservicenummer: 12345678-2')).toBe('labelled');
  });

  it('is a question where a bare number passes the eleven test', () => {
    expect(bsnIn('Dossier 123456782 in de kast')).toBe('perhaps');
  });

  it('is nothing else: other numbers, phones, a word without a number', () => {
    expect(bsnIn('Contract 123456789')).toBe('none');
    expect(bsnIn('Bel 0401234567 of +31612345678')).toBe('none');
    expect(bsnIn('De BSN is zwart gemaakt')).toBe('none');
    expect(passesTheElevenTest('000000000')).toBe(false);
  });
});
