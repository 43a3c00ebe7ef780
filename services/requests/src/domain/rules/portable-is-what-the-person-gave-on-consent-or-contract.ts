import type { LegalBasis, NotPortable, Origin } from '@huisrecht/contracts';
import { openOnBasis } from './which-right-is-open-on-which-basis.js';

/** What a kind of data is, as far as portability asks. */
export interface KindOfData {
  /** How it usually came to be here. */
  readonly origin: Origin;
  /** The slug of the source that it usually comes from. */
  readonly source: string;
  /** The legal bases of its purposes. */
  readonly bases: readonly LegalBasis[];
}

/** The slug of the source that is the person. */
const THE_PERSON = 'subject';

/** How one thing came to be here: its own source goes before what is usual for its kind. */
export const originOf = ({ origin, source: usual }: KindOfData, source: string | undefined): Origin => {
  if (source === undefined || source === usual) return origin;
  return source === THE_PERSON ? 'provided' : 'from-others';
};

/**
 * A person takes along what they gave us, or what was seen of what they do (payments, repair requests), as far as it is
 * used on their consent or for a contract with them. What we made, concluded or got from others is given to read, in
 * the same answer. GDPR Art. 20(1), recital 68; WP 242; LAW 1.10; P18.
 * @returns why it is not portable; undefined when it is
 */
export const portableIsWhatThePersonGaveOnConsentOrContract = (
  kind: KindOfData | undefined,
  source?: string,
): NotPortable | undefined => {
  if (!kind) return 'not-from-the-person';
  const origin = originOf(kind, source);
  if (origin !== 'provided' && origin !== 'observed') return 'not-from-the-person';
  return kind.bases.some((basis) => openOnBasis('portability', basis) === 'open')
    ? undefined
    : 'other-legal-basis';
};
