import { createHash, type JsonWebKey } from 'node:crypto';
import { canonicalJson, verifySignature, type Signature, type Signer } from '@huisrecht/store';
import type {
  DecisionOutcome,
  HolderOutcome,
  NoAnswerReason,
  OrderKind,
  OrderOutcome,
  Right,
} from '@huisrecht/contracts';
import { liveLines, partyIsSilent, type IdentifiedRequest, type Order, type Round } from '../domain/state.js';
import type { PackageContent } from '../package/content.js';

/** Every holder that was asked, what it answered and when, or that it was silent. */
export interface ManifestHolder {
  readonly holder: string;
  readonly name: string;
  readonly silent: boolean;
  readonly answers: readonly {
    readonly outcome: HolderOutcome;
    readonly items: number;
    readonly answeredAt: string;
    readonly reason?: NoAnswerReason;
  }[];
}

/** An order, everyone who got it, and what each did, or that it was silent. */
export interface ManifestOrder {
  readonly orderId: string;
  readonly line: number;
  readonly kind: OrderKind;
  readonly givenAt: string;
  readonly settledAt?: string;
  readonly parties: readonly {
    readonly party: string;
    readonly name: string;
    readonly silent: boolean;
    readonly answers: readonly {
      readonly outcome: OrderOutcome;
      readonly answeredAt: string;
      readonly reason?: NoAnswerReason;
    }[];
  }[];
}

/** The proof of completeness: where we looked, and what the person got. No name of a person is in it. */
export interface Manifest {
  readonly kind: 'huisrecht.manifest.v1';
  readonly number: string;
  readonly round: number;
  readonly receivedAt: string;
  readonly madeAt: string;
  readonly outcome: DecisionOutcome;
  readonly holders: readonly ManifestHolder[];
  /** Each right that was invoked, with its decision. */
  readonly lines: readonly {
    readonly line: number;
    readonly right: Right;
    readonly outcome: DecisionOutcome;
  }[];
  /** What was ordered, and what everyone who got it had done when this was made (GDPR Art. 19). */
  readonly orders: readonly ManifestOrder[];
  readonly given: { readonly items: number; readonly documents: number };
  readonly withheld: { readonly items: number; readonly masked: number };
  /** Hex SHA-256 of the canonical JSON of the package; the documents are in it by their own hash. Absent without one. */
  readonly packageSha256?: string;
}

/** A manifest with its hash and signature. */
export interface SignedManifest {
  readonly manifest: Manifest;
  /** Hex SHA-256 of the canonical JSON (RFC 8785) of the manifest. */
  readonly sha256: string;
  readonly signature: Signature;
}

/** Hex SHA-256 of the canonical JSON of a value. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** All, a part or nothing of what was asked, over every line. */
const overall = (request: IdentifiedRequest): DecisionOutcome => {
  const outcomes = new Set(liveLines(request).map(({ outcome = 'granted' }) => outcome));
  const [only = 'granted'] = outcomes;
  return outcomes.size > 1 ? 'partly' : only;
};

const toldOf = ({ orderId, line, kind, givenAt, settledAt, parties }: Order): ManifestOrder => ({
  ...{ orderId, line, kind, givenAt },
  ...(settledAt !== undefined && { settledAt }),
  parties: parties.map((one) => ({
    ...{ party: one.party, name: one.name, silent: partyIsSilent(one) },
    answers: one.answers.map(({ outcome, answeredAt, reason }) => ({
      ...{ outcome, answeredAt },
      ...(reason && { reason }),
    })),
  })),
});

/** The manifest of a round. */
export const makeManifest = (
  request: IdentifiedRequest,
  round: Round,
  content: PackageContent | undefined,
  now: Date,
): Manifest => {
  const silent = new Set(round.decided?.silentHolders);
  const items = (content?.categories ?? []).flatMap((category) => category.items);
  const withheld = content?.withheld ?? [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    kind: 'huisrecht.manifest.v1',
    number: request.number,
    round: round.round,
    receivedAt: request.receivedAt,
    madeAt: now.toISOString(),
    outcome: overall(request),
    lines: liveLines(request).map(({ line, right, outcome = 'granted' }) => ({ line, right, outcome })),
    orders: request.orders.map(toldOf),
    holders: request.holders.map(({ holder, name, answers }) => ({
      holder,
      name,
      silent: silent.has(holder),
      answers: silent.has(holder)
        ? []
        : answers.map(({ outcome, items, answeredAt, reason }) => ({
            outcome,
            items,
            answeredAt,
            ...(reason && { reason }),
          })),
    })),
    given: { items: items.length, documents: items.filter(({ document }) => document).length },
    withheld: {
      items: sum(withheld.map((one) => one.items)),
      masked: sum(withheld.map((one) => one.masked)),
    },
    ...(content && { packageSha256: hashOf(content) }),
  };
};

/** Signs a manifest with the association's key. */
export const signManifest = (manifest: Manifest, signer: Signer): SignedManifest => ({
  manifest,
  sha256: hashOf(manifest),
  signature: signer.sign(manifest),
});

/** What checking a manifest shows. */
export interface ManifestCheck {
  readonly valid: boolean;
  /** `hash-differs`, `signature-differs`, `package-differs`; empty when valid. */
  readonly faults: readonly string[];
}

/**
 * Checks a manifest with the public key of the association, for anyone: that nothing in it was changed, and, with the
 * package, that this is the package it is about. Never throws on what others sent.
 */
export const verifyManifest = (
  signed: SignedManifest,
  publicKey: JsonWebKey,
  content?: PackageContent,
): ManifestCheck => {
  const faults: string[] = [];
  try {
    if (hashOf(signed.manifest) !== signed.sha256) faults.push('hash-differs');
    if (!verifySignature(signed.manifest, signed.signature, publicKey)) faults.push('signature-differs');
    if (content !== undefined && hashOf(content) !== signed.manifest.packageSha256)
      faults.push('package-differs');
  } catch {
    faults.push('signature-differs');
  }
  return { valid: faults.length === 0, faults };
};
