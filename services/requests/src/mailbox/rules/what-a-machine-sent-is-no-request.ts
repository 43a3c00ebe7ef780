import type { Mail } from '../mail.js';

/** Headers that only machines set: RFC 3834 (Auto-Submitted), RFC 2919 (List-Id), and what vendors made of it. */
const machines: readonly (readonly [string, RegExp])[] = [
  ['auto-submitted', /^(?!no\b)/i],
  ['x-auto-response-suppress', /\b(all|oof|autoreply)\b/i],
  ['x-autoreply', /./],
  ['x-autorespond', /./],
  ['precedence', /^(bulk|junk|list|auto_reply)$/i],
  ['list-id', /./],
  ['return-path', /^\s*<>\s*$/],
];

const senders = /^(mailer-daemon|postmaster|no-?reply|noreply|do-?not-?reply)@/i;

/**
 * An automatic answer, a bounce, a newsletter or our own mail that came back is no request, and is never answered by a
 * machine: two machines would write to each other for ever (RFC 3834). It is shown all the same: a person may be wrong
 * about a machine, and a machine about a person.
 */
export const whatAMachineSentIsNoRequest = (mail: Mail, ourAddress: string): boolean =>
  mail.from?.address.toLowerCase() === ourAddress.toLowerCase() ||
  senders.test(mail.from?.address ?? '') ||
  machines.some(([name, says]) => says.test(mail.headers[name] ?? '') && mail.headers[name] !== undefined);
