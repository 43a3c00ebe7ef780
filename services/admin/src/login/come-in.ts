import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock, Tokens } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import type { Refusal, SessionContent } from '../sessions/session.js';
import type { Granted } from './issuer-client.js';
import { noAccessBeforeTheIntegrityCodeIsSigned } from './no-access-before-the-integrity-code-is-signed.js';

const today = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);

/** Decides what somebody who logged in may come in as. */
@Injectable()
export class ComeIn {
  constructor(
    private readonly config: AdminConfig,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /**
   * What the session of somebody who logged in holds: who they are as the services see it, or why they may not come in.
   * @throws Problem when the access token is not one that the services accept
   */
  async as({ accessToken, refreshToken, livesFor, claims = {} }: Granted): Promise<SessionContent> {
    const actor = await this.tokens.actor(accessToken);
    const now = this.clock.now();
    const roles = actor.roles.filter((role) => role !== 'service');
    const unsigned = noAccessBeforeTheIntegrityCodeIsSigned(
      claims['integritySignedOn'],
      this.config.INTEGRITY_CLAIM,
      today(now),
    );
    const refused: Refusal | undefined = unsigned
      ? 'integrity-code'
      : roles.length === 0
        ? 'no-roles'
        : undefined;
    return {
      user: { id: actor.id, name: actor.name, roles },
      ...(refused === undefined ? {} : { refused }),
      csrf: randomBytes(24).toString('base64url'),
      accessToken,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      accessUntil: new Date(now.getTime() + livesFor * 1_000).toISOString(),
    };
  }
}
