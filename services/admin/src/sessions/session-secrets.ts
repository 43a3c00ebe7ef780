import { Injectable } from '@nestjs/common';
import { hkdfSync } from 'node:crypto';
import { LocalSeal } from '@huisrecht/store';
import { AdminConfig } from '../admin.config.js';

/**
 * Keys of the gateway, all from its secret as a client of the issuer: they are nowhere written down, and a new secret
 * ends every session.
 */
@Injectable()
export class SessionSecrets {
  /** Seals what sessions hold in the store. */
  readonly sessions: LocalSeal;
  /** Seals the steps of a login that the browser carries. */
  readonly logins: LocalSeal;

  constructor(private readonly config: AdminConfig) {
    this.sessions = new LocalSeal(this.derive('sessions'));
    this.logins = new LocalSeal(this.derive('logins'));
  }

  /** What seals the drafts of one member of staff in a browser: 32 bytes in base64. For another person another. */
  draftKey(userId: string): string {
    return this.derive(`drafts.${userId}`).toString('base64');
  }

  private derive(purpose: string): Buffer {
    const { OIDC_CLIENT_SECRET: secret } = this.config;
    return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `huisrecht.admin.${purpose}`, 32));
  }
}
