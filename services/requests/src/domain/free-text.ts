import { passesTheElevenTest } from '@huisrecht/contracts';
import { refusal, type Refusal } from './refusal.js';

/** What free text may hold of a citizen service number (BSN). */
export type BsnFinding = 'none' | 'possible' | 'labelled';

const LABEL = String.raw`(?:\b(?:bsn|burger\s*service\s*(?:nr|nummer)|sofi\s*-?\s*(?:nr|nummer)?)\b)`;
const DIGITS = String.raw`\d(?:[ .-]?\d){7,8}`;
const labelled = () => new RegExp(`${LABEL}[^\\d\\n]{0,20}(${DIGITS})(?!\\d)`, 'giu');
const bare = () => new RegExp(`(?<![\\d+])${DIGITS}(?!\\d)`, 'gu');

const couldBeBsn = (found: string): boolean => passesTheElevenTest(found.replace(/\D/g, ''));

/** Looks for a BSN: behind its name, or a bare number of nine digits that passes the eleven test (P16). */
export const findBsn = (text: string): BsnFinding => {
  if (labelled().test(text)) return 'labelled';
  return [...text.matchAll(bare())].some(([found]) => couldBeBsn(found)) ? 'possible' : 'none';
};

/** The text of a person's own letter, with what is or may be a BSN blacked out. Never refused (P16). */
export const maskBsn = (text: string): string =>
  text
    .replace(labelled(), (whole, digits: string) => whole.replace(digits, '█████████'))
    .replace(bare(), (found) => (couldBeBsn(found) ? '█████████' : found));

/**
 * What a colleague types may hold no BSN: one behind its name is refused, a bare number that could be one is a
 * question, which `confirmNoBsn` answers. UAVG Art. 46; P16.
 */
export const staffTextHoldsNoBsn = (
  text: string | undefined,
  field: string,
  confirmNoBsn: boolean,
): Refusal | undefined => {
  const finding = text === undefined ? 'none' : findBsn(text);
  if (finding === 'labelled') {
    return refusal('free-text.holds-a-bsn', field);
  }
  if (finding === 'none' || confirmNoBsn) return undefined;
  return refusal('free-text.may-hold-a-bsn', field);
};
