/**
 * The eleven test of a burgerservicenummer: nine digits weighed 9 to 2 and -1, a multiple of eleven and not
 * only zeros. Nine in a hundred random numbers pass: passing is never proof.
 * Source: Logisch Ontwerp BSN, the test of the Beheervoorziening BSN.
 */
export const passesTheElevenTest = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0;
};
