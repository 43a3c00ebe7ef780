import type { DocumentKind, IdentityWay } from '@huisrecht/contracts';
import type { Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** Statement §8 (P25): the original is shown, and only its kind is kept. Which kinds are accepted is a setting. */
export const anAcceptedOriginalIsShown = (
  way: IdentityWay,
  document: DocumentKind | undefined,
  accepted: readonly DocumentKind[],
): Refusal | undefined => {
  const refused = (code: string, title: string): Refusal => ({ code, status: 422, field: 'document', title });
  if (!ways[way].needsDocument)
    return document ? refused('document-not-taken', 'With this way no document is shown.') : undefined;
  if (!document) return refused('document-needed', 'Say which original was shown.');
  return accepted.includes(document)
    ? undefined
    : refused('document-not-accepted', 'This kind of document is not accepted here.');
};
