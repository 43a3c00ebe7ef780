import { Body, Controller, Get, HttpCode, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import { WhoIsThere } from '../login/who-is-there.js';
import { PreferencesPart, PreferenceStore, type Preferences } from './preferences.js';
import type { Refusal, StaffUser } from './session.js';
import { SessionSecrets } from './session-secrets.js';
import { Sessions } from './sessions.js';

/** Who is there, for the page to know. */
export type SessionAnswer =
  | { readonly state: 'anonymous'; readonly organisation: string }
  | {
      readonly state: 'refused';
      readonly reason: Refusal;
      readonly organisation: string;
      readonly name: string;
      readonly csrf: string;
    }
  | {
      readonly state: 'ready';
      readonly organisation: string;
      readonly user: StaffUser;
      readonly csrf: string;
      readonly idleSeconds: number;
      readonly draftKey: string;
      readonly preferences: Preferences;
    };

/** What the page asks about the session. */
@Controller('auth')
@Public('The page must be able to ask whether anybody is logged in; what it hears depends on the session.')
export class SessionController {
  constructor(
    private readonly config: AdminConfig,
    private readonly who: WhoIsThere,
    private readonly sessions: Sessions,
    private readonly secrets: SessionSecrets,
    private readonly preferences: PreferenceStore,
  ) {}

  /** Who is logged in, what they may do, and what their page needs to work. Asking keeps the session alive. */
  @Get('session')
  async session(@Req() request: Request): Promise<SessionAnswer> {
    const session = await this.who.session(request);
    const { ORGANISATION_NAME: organisation } = this.config;
    if (!session) return { state: 'anonymous', organisation };
    const { user, csrf, refused } = session.content;
    if (refused) return { state: 'refused', reason: refused, organisation, name: user.name, csrf };
    return {
      state: 'ready',
      organisation,
      user,
      csrf,
      idleSeconds: this.sessions.idleSeconds,
      draftKey: this.secrets.draftKey(user.id),
      preferences: await this.preferences.get(user.id),
    };
  }

  /** Keeps what somebody chose for themselves; what is left out stays. */
  @Put('preferences')
  @HttpCode(204)
  async save(@Body() part: PreferencesPart, @Req() request: Request): Promise<void> {
    const { content } = await this.who.mayComeIn(request);
    await this.preferences.save(content.user.id, part);
  }
}
