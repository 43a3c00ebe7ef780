import { createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bits, integer, octets, oid, sequence, set, tagged, time, utf8, yes } from './der.ts';

const DAY = 86_400_000;
const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

/** A key and the certificate that goes with it, PEM. */
export interface Certified {
  readonly key: KeyObject;
  readonly certificate: string;
}

/** Who may vouch for processors in the demo. */
export interface Authority extends Certified {
  readonly name: string;
}

export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const aYear = (): Validity => ({ from: new Date(Date.now() - DAY), to: new Date(Date.now() + 365 * DAY) });
const nameOf = (commonName: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), utf8(commonName))));
const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value));

const pem = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const certificate = (parts: {
  issuer: string;
  issuerKey: KeyObject;
  subject: string;
  key: KeyObject;
  validity: Validity;
  extensions: readonly Buffer[];
}): string => {
  const { issuer, issuerKey, subject, key, validity, extensions } = parts;
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(0x01), randomBytes(15)])),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(time(validity.from), time(validity.to)),
    nameOf(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  return pem(sequence(toBeSigned, ecdsaWithSha256, bits(sign('sha256', toBeSigned, issuerKey))));
};

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** An authority of the demo: it signs itself, as roots do. */
export const makeAuthority = (name: string, validity: Validity = aYear()): Authority => {
  const key = newKey();
  const extensions = [
    extension('2.5.29.19', true, sequence(yes)),
    extension('2.5.29.15', true, bits(Buffer.of(0x06), 1)),
  ];
  const made = certificate({ issuer: name, issuerKey: key, subject: name, key, validity, extensions });
  return { name, key, certificate: made };
};

/** A certificate for a processor's domain, with which it signs what it says. */
export const certify = (authority: Authority, domain: string, validity: Validity = aYear()): Certified => {
  const key = newKey();
  const extensions = [
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bits(Buffer.of(0x80), 7)),
    extension('2.5.29.17', false, sequence(tagged(0x82, Buffer.from(domain)))),
  ];
  const { name: issuer, key: issuerKey } = authority;
  return { key, certificate: certificate({ issuer, issuerKey, subject: domain, key, validity, extensions }) };
};

/** A certificate that vouches for itself: must never be trusted (OpenDSR §4.1). For tests. */
export const selfSigned = (domain: string, validity: Validity = aYear()): Certified => {
  const key = newKey();
  const extensions = [extension('2.5.29.17', false, sequence(tagged(0x82, Buffer.from(domain))))];
  return {
    key,
    certificate: certificate({ issuer: domain, issuerKey: key, subject: domain, key, validity, extensions }),
  };
};
