import { X509Certificate } from 'node:crypto';

const LONGEST_CHAIN = 5;

/** The certificates in a PEM text, in order. @throws when one cannot be read */
export const certificatesIn = (pem: string): X509Certificate[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)].map(
    ([text]) => new X509Certificate(text),
  );

/**
 * The certificate with which a processor signs, when it may be trusted: issued by one of the authorities (never by
 * itself), valid now, for this domain in its SAN (OpenDSR security guidelines 2b–f). Revocation is not looked up: an
 * authority is a file of ours, taken away when it can no longer be trusted.
 * @param pem the processor's certificate first, then what lies between it and the authority
 * @returns undefined when it may not be trusted
 */
export const trustedCertificate = (
  pem: string,
  authoritiesPem: string,
  domain: string,
  now: Date,
): X509Certificate | undefined => {
  try {
    const [leaf, ...between] = certificatesIn(pem);
    const authorities = certificatesIn(authoritiesPem);
    if (!leaf || leaf.ca || isIssuedBy(leaf, leaf)) return undefined;
    if (leaf.checkHost(domain, { subject: 'never' }) === undefined) return undefined;
    return leadsToAuthority(leaf, between, authorities, now) ? leaf : undefined;
  } catch {
    return undefined;
  }
};

const leadsToAuthority = (
  leaf: X509Certificate,
  between: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  now: Date,
): boolean => {
  let current = leaf;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (!isValidAt(current, now)) return false;
    const by = (candidate: X509Certificate): boolean => candidate.ca && isIssuedBy(current, candidate);
    const authority = authorities.find(by);
    if (authority) return isValidAt(authority, now);
    const issuer = between.find(by);
    if (!issuer) return false;
    current = issuer;
  }
  return false;
};

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const isValidAt = ({ validFrom, validTo }: X509Certificate, now: Date): boolean =>
  Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo);
