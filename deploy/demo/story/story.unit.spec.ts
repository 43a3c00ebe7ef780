import { canonicalJson, Signer } from '@huisrecht/store';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { canonical } from './canonical.ts';
import { faultsOf, type SignedManifest } from './manifest.ts';
import { Narrator } from './narrator.ts';
import { TooLate, waitFor } from './probe.ts';

describe('checking a manifest as anybody could', () => {
  const signer = new Signer(generateKeyPairSync('ed25519').privateKey);
  const content = { number: 'HR-4F7-K29', items: [1, 2.5, 'é', null, { b: true, a: [] }] };
  const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');
  const manifest = {
    number: 'HR-4F7-K29',
    packageSha256: hashOf(content),
    holders: [{ holder: 'erp', name: 'ERP', silent: false, answers: [{ outcome: 'found', items: 3 }] }],
    given: { items: 3, documents: 0 },
    withheld: { items: 0, masked: 1 },
  };
  const signed: SignedManifest = { manifest, sha256: hashOf(manifest), signature: signer.sign(manifest) };
  const key = signer.publicJwk();

  it('P13: verifies what the association signed, with its package', () => {
    expect(faultsOf(signed, key, content)).toEqual([]);
  });

  it('P13: sees another manifest, another package and another key', () => {
    const changed = { ...signed, manifest: { ...manifest, holders: [] } };
    expect(faultsOf(changed, key)).toEqual(['the hash differs', 'the signature differs']);
    const rehashed = { ...changed, sha256: hashOf(changed.manifest) };
    expect(faultsOf(rehashed, key)).toEqual(['the signature differs']);
    expect(faultsOf(signed, key, { ...content, more: 1 })).toEqual(['the package differs']);
    const other = new Signer(generateKeyPairSync('ed25519').privateKey).publicJwk();
    expect(faultsOf(signed, other)).toEqual(['the signature differs']);
  });

  it('writes JSON in the one form of RFC 8785', () => {
    for (const value of [content, manifest, { '€': 1, '\r': 2, '1': 3, é: 4, a: undefined }, [[], {}, 1e30]])
      expect(canonical(value)).toBe(canonicalJson(value));
  });
});

describe('the narrator', () => {
  const told = (english: boolean): string[] => {
    const lines: string[] = [];
    const narrator = new Narrator(english, (line) => lines.push(line));
    narrator.scene({ nl: 'De brief', en: 'The letter' });
    narrator.tell({ nl: 'Bea (balie)', en: 'Bea (counter)' }, { nl: 'leest.', en: 'reads.' });
    narrator.show({ nl: 'Nu', en: 'Now' });
    return lines;
  };

  it('tells in Dutch with English below, or in English alone', () => {
    expect(told(false)).toEqual([
      '\n1. De brief · The letter',
      '   Bea (balie) leest.',
      '               reads.',
      '       │ Nu',
    ]);
    expect(told(true)).toEqual(['\n1. The letter', '   Bea (counter) reads.', '       │ Now']);
  });
});

describe('a wait', () => {
  it('ends with what came, or says what it waited for and what was missing', async () => {
    let looks = 0;
    const look = async () => (++looks > 1 ? { there: true } : 'not yet');
    expect(await waitFor('It', look, 5_000, 1)).toEqual({ there: true });
    await expect(waitFor('The mail', async () => 'no mail has come', 5, 1)).rejects.toThrow(
      new TooLate('The mail: after 0.005 s, no mail has come.'),
    );
  });
});
