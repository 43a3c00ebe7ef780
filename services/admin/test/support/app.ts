import { openTestStore } from '@huisrecht/store';
import { start } from '../../src/index.js';
import { FakeIssuer } from './fake-issuer.js';
import { FakeServices } from './fake-services.js';

/** The gateway with everything around it that a test needs. */
export interface App {
  readonly url: string;
  readonly issuer: FakeIssuer;
  readonly services: FakeServices;
  readonly close: () => Promise<void>;
}

/** Starts the gateway on a free port, with an issuer and services of the test's own. */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  const issuer = await FakeIssuer.start();
  const services = await FakeServices.start();
  const store = await openTestStore('admin');
  const gateway = await start({
    PORT: '0',
    MONGODB_URI: store.uri,
    KAFKA_BROKERS: '127.0.0.1:1',
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: 'admin',
    OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
    LOG_LEVEL: 'silent',
    ORGANISATION_KVK: '12345678',
    ORGANISATION_NAME: 'Woonstichting De Linde',
    ...services.env,
    ...env,
  });
  return {
    url: gateway.url,
    issuer,
    services,
    close: async () => {
      await gateway.close();
      await issuer.stop();
      await services.stop();
      await store.drop();
    },
  };
}
