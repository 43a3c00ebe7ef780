/**
 * Staff see nothing before they signed the integrity code (statement §6; P12). The issuer tells on which day, in the claim
 * `integritySignedOn` (`2026-03-02`). A claim that is there and holds no day that has come refuses, always; whether one
 * must be there is a setting, for issuers that do not know it yet.
 * @param today the day in Amsterdam
 */
export const noAccessBeforeTheIntegrityCodeIsSigned = (
  claim: unknown,
  setting: 'required' | 'optional',
  today: string,
): boolean => {
  if (claim === undefined) return setting === 'required';
  return typeof claim !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(claim) || claim > today;
};
