import { types } from 'node:util';
import type { FailureCode } from '../holder-adapter.js';

/** More rows or bytes than the mapping allows. */
export class TooLarge extends Error {
  constructor() {
    super('The answer is larger than the mapping allows.');
    this.name = 'TooLarge';
  }
}

/** The first two characters of a SQLSTATE say its class. */
const byClass: Readonly<Record<string, FailureCode>> = {
  '08': 'holder-unreachable',
  '28': 'request-refused',
  '3D': 'mapping-does-not-fit',
  '3F': 'mapping-does-not-fit',
  '42': 'mapping-does-not-fit',
  '53': 'holder-busy',
  '57': 'holder-unreachable',
};

/** What the network says when nobody is there, or goes away. */
const network = /^E(CONN|HOST|NET|PIPE|TIMEDOUT|ADDRNOTAVAIL|AI_|NOTFOUND)/;
/** What the driver says of a connection that is not there any more: it gives no code. */
const lost = /^(Connection terminated|timeout exp|timeout exceeded|Client (was closed|has encountered))/;
/** What Node says of a certificate that it does not trust. */
const certificate = /CERT|^ERR_TLS|^UNABLE_TO_(GET|VERIFY)/;

/**
 * A stable code for what PostgreSQL or the network said; never its message, which may quote values. Undefined for what
 * neither of them said: that is a bug of ours, and must not look like a holder that is away.
 */
export const failureOf = (error: unknown): FailureCode | undefined => {
  if (error instanceof TooLarge) return 'answer-too-large';
  if (!types.isNativeError(error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '57014') return 'deadline-exceeded';
  if (code === '42501') return 'request-refused';
  if (!network.test(code) && /^[0-9A-Z]{5}$/.test(code))
    return byClass[code.slice(0, 2)] ?? 'answer-not-readable';
  if (network.test(code) || (code === '' && lost.test(error.message))) return 'holder-unreachable';
  if (code === 'ERR_INVALID_URL') return 'setting-wrong';
  return certificate.test(code) || /SSL connections/.test(error.message) ? 'certificate-invalid' : undefined;
};
