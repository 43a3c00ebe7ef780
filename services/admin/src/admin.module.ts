import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Probes } from '@huisrecht/service-kit';
import { Store } from '@huisrecht/store';
import { AccessForSession } from './login/access-for-session.js';
import { ComeIn } from './login/come-in.js';
import { IssuerClient } from './login/issuer-client.js';
import { LoginController } from './login/login.controller.js';
import { LoginSteps } from './login/login-steps.js';
import { WhoIsThere } from './login/who-is-there.js';
import { Forward } from './proxy/forward.js';
import { PackageController } from './proxy/package.controller.js';
import { ProxyController } from './proxy/proxy.controller.js';
import { PublicAddress } from './public-address.js';
import { PreferenceStore } from './sessions/preferences.js';
import { StoredPreferences } from './sessions/preferences.store.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionSecrets } from './sessions/session-secrets.js';
import { SessionStore } from './sessions/session-store.js';
import { Sessions } from './sessions/sessions.js';
import { StoredSessions } from './sessions/sessions.store.js';
import { WebFiles } from './web/web-files.js';

/** The gateway of the staff app. It holds sessions and preferences, and no business data. */
@Module({
  controllers: [LoginController, SessionController, ProxyController, PackageController],
  providers: [
    PublicAddress,
    SessionSecrets,
    Sessions,
    { provide: SessionStore, useClass: StoredSessions },
    { provide: PreferenceStore, useClass: StoredPreferences },
    IssuerClient,
    LoginSteps,
    ComeIn,
    WhoIsThere,
    AccessForSession,
    Forward,
    WebFiles,
  ],
})
export class AdminModule implements OnApplicationBootstrap {
  constructor(
    private readonly store: Store,
    private readonly probes: Probes,
  ) {}

  /** Makes the indexes that are not there yet, and lets readiness look at the store. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
    this.probes.register('store', () => this.store.ping());
  }
}
