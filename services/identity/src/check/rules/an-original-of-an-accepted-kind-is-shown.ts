import type { DocumentKind, IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** Statement §8 (P25): the original is shown, and only its kind is kept. Which kinds are accepted is a setting. */
export const anAcceptedOriginalIsShown = (
  way: IdentityWay,
  document: DocumentKind | undefined,
  accepted: readonly DocumentKind[],
): Refusal | undefined => {
  if (!ways[way].needsDocument) return document ? refuse('check.document-not-taken', 'document') : undefined;
  if (!document) return refuse('check.document-needed', 'document');
  return accepted.includes(document) ? undefined : refuse('check.document-not-accepted', 'document');
};
