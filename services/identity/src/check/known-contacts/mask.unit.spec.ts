import { maskAddress, maskEmail, maskPhone } from './mask.js';

describe('a masked contact', () => {
  it('P13: shows enough to know which one, too little to reach somebody by', () => {
    expect(maskPhone('06-12345678')).toBe('06 ** ** 78');
    expect(maskPhone('+31 6 1234 5678')).toBe('06 ** ** 78');
    expect(maskPhone('112')).toBe('** **');
    expect(maskEmail('zonnebloem@voorbeeld.example')).toBe('z**@**.example');
    expect(maskEmail('ab@voorbeeld.nl')).toBe('**@**.nl');
    expect(maskAddress('5701 AB')).toBe('5701 **');
  });
});
