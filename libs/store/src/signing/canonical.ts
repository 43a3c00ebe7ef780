import canonicalize from 'canonicalize';

/**
 * JSON in the one form of RFC 8785 (JCS): what is signed does not depend on who wrote it down.
 * @throws TypeError for what JSON cannot say.
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
};
