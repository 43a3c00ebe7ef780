import { readNumber } from '../../domain/number.js';
import type { Mail } from '../mail.js';

const NUMBER = /\bHR[\s-]?[0-9A-Z]{3}[\s-]?[0-9A-Z]{3}\b/gi;

/**
 * The number of the request that a mail answers: the first real number in its subject, else in what it answers. A
 * number is a hint to a clerk, never proof: anybody can type one.
 */
export const aReplyBelongsToItsRequest = (mail: Pick<Mail, 'subject' | 'answers'>): string | undefined =>
  [mail.subject, ...mail.answers]
    .flatMap((text) => text.match(NUMBER) ?? [])
    .map((found) => readNumber(found))
    .find((number) => number !== undefined);
