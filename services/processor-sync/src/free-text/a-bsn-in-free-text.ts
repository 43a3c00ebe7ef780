/** Whether nine digits pass the eleven test; a number may also have eight, then a zero goes before it. */
export const passesTheElevenTest = (digits: string): boolean => {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, index) => total + Number(digit) * (weights[index] ?? 0),
    0,
  );
  return sum % 11 === 0;
};

const NUMBER = /(?<![\d+])\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/g;
const LABEL = /\b(bsn|burger ?service ?(nummer|nr)|sofi[ -]?(nummer|nr))\b/i;

/**
 * P16 ("because the statement says so"): a labelled BSN is refused; a bare number that passes the eleven test is a
 * question to a human, since one number in eleven does so by chance (LAW 1.11).
 */
export const bsnIn = (text: string): 'none' | 'labelled' | 'perhaps' => {
  const numbers = (text.match(NUMBER) ?? []).map((found) => found.replaceAll(/\D/g, ''));
  if (!numbers.some(passesTheElevenTest)) return 'none';
  return LABEL.test(text) ? 'labelled' : 'perhaps';
};
