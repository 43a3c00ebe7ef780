import fc from 'fast-check';
import { staffTextHoldsNoBsn } from './free-text.js';
import { numberOf, readNumber, SAYABLE } from './number.js';

describe('the number of a request', () => {
  const ids = fc.uuid().map((id) => `req_${id}`);

  it('is said as HR-XXX-XXX, in characters that are not mistaken for each other', () => {
    fc.assert(
      fc.property(ids, (id) =>
        expect(numberOf(id)).toMatch(new RegExp(`^HR-[${SAYABLE}]{3}-[${SAYABLE}]{3}$`)),
      ),
    );
    expect(SAYABLE).not.toMatch(/[015BGILOQSUZ8]/);
  });

  it('is read however it is typed', () => {
    const number = numberOf('req_0001');
    expect(readNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
    expect(readNumber(number.slice(3))).toBe(number);
  });

  it('shows every single wrong character and every swap of neighbours', () => {
    const character = fc.constantFrom(...SAYABLE);
    fc.assert(
      fc.property(ids, fc.nat(5), character, (id, at, other) => {
        const plain = numberOf(id).replaceAll('-', '').slice(2);
        fc.pre(plain[at] !== other);
        expect(readNumber(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(ids, fc.nat(4), (id, at) => {
        const plain = numberOf(id).replaceAll('-', '').slice(2);
        fc.pre(plain[at] !== plain[at + 1]);
        const swapped = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2);
        expect(readNumber(swapped)).toBeUndefined();
      }),
    );
  });

  it('has another candidate when it is taken', () => {
    expect(numberOf('req_0001', 1)).not.toBe(numberOf('req_0001'));
  });
});

describe('P16: free text', () => {
  it('P16: of a colleague is refused with a labelled BSN, and asks about a bare one', () => {
    expect(staffTextHoldsNoBsn('bsn 111222333', 'reason', true)?.code).toBe('free-text.holds-a-bsn');
    expect(staffTextHoldsNoBsn('111222333', 'reason', false)).toMatchObject({
      code: 'free-text.may-hold-a-bsn',
      field: 'reason',
    });
    expect(staffTextHoldsNoBsn('111222333', 'reason', true)).toBeUndefined();
    expect(staffTextHoldsNoBsn(undefined, 'reason', false)).toBeUndefined();
  });

  it('P16: a labelled number that is no BSN is not refused', () => {
    expect(staffTextHoldsNoBsn('bsn 123456789', 'reason', false)).toBeUndefined();
  });
});
