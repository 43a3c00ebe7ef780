import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { BadKeyFile } from '../errors.js';
import { canonicalJson } from './canonical.js';
import { makeSigningKeyFile, Signer, verifySignature } from './signer.js';

const newSigner = () => new Signer(generateKeyPairSync('ed25519').privateKey);
const signer = newSigner();
const manifest = { requestId: 'req_1', holders: [{ holder: 'erp', outcome: 'found' }] };

describe('canonical JSON', () => {
  it('is that of RFC 8785 §3.2.2 and §3.2.3', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, order]) => order).join('')).toBe('2467153');
  });

  it('does not depend on the order of fields, and says the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });
});

describe('a signature', () => {
  it('holds for the value, also after a journey as JSON with its fields in another order', () => {
    const signature = signer.sign(manifest);
    const travelled = JSON.parse(
      '{"holders":[{"outcome":"found","holder":"erp"}],"requestId":"req_1"}',
    ) as unknown;
    expect(verifySignature(travelled, signature, signer.publicJwk())).toBe(true);
    expect(signature.keyId).toBe(signer.keyId);
  });

  it('can be checked with nothing of Huisrecht: plain Ed25519 over RFC 8785', () => {
    const bytes = Buffer.from(signer.sign(manifest).value, 'base64url');
    const key = createPublicKey({ key: signer.publicJwk(), format: 'jwk' });
    const text = '{"holders":[{"holder":"erp","outcome":"found"}],"requestId":"req_1"}';
    expect(verify(null, Buffer.from(text), key, bytes)).toBe(true);
  });

  it('does not hold for another value, another key, or with a bit flipped', () => {
    const signature = signer.sign(manifest);
    expect(verifySignature({ ...manifest, requestId: 'req_2' }, signature, signer.publicJwk())).toBe(false);
    expect(verifySignature(manifest, signature, newSigner().publicJwk())).toBe(false);
    fc.assert(
      fc.property(fc.nat({ max: 511 }), (bit) => {
        const bytes = Buffer.from(signature.value, 'base64url');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = { ...signature, value: bytes.toString('base64url') };
        expect(verifySignature(manifest, changed, signer.publicJwk())).toBe(false);
      }),
    );
    expect(verifySignature(manifest, signature, { kty: 'OKP' })).toBe(false);
    expect(verifySignature(undefined, signature, signer.publicJwk())).toBe(false);
  });

  it('is made with a key from a file; the public half is what is published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'signing-'));
    try {
      const path = join(folder, 'signing.pem');
      makeSigningKeyFile(path);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const { kid, d, kty, crv } = Signer.fromFile(path).publicJwk() as Record<string, string>;
      expect({ kid, d, kty, crv }).toEqual({
        kid: Signer.fromFile(path).keyId,
        d: undefined,
        kty: 'OKP',
        crv: 'Ed25519',
      });

      const wrong = join(folder, 'wrong.pem');
      const { privateKey } = generateKeyPairSync('x25519');
      for (const content of ['no key', privateKey.export({ type: 'pkcs8', format: 'pem' })]) {
        writeFileSync(wrong, content);
        expect(() => Signer.fromFile(wrong)).toThrow(BadKeyFile);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
