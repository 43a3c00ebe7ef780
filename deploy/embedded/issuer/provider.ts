import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider } from 'oidc-provider';
import { demoClients, gatewayClient } from './clients.ts';
import { errorPage, loggedOutPage, logoutPage } from './pages.ts';
import { signingKeys } from './signing-keys.ts';
import { demoStaff, type StaffMember } from './staff.ts';

/** What every access token is meant for: `aud`. */
export const audience = 'huisrecht';
const resource = 'urn:huisrecht';
const hour = 60 * 60;

/** Nobody is asked to consent: an employer grants its own programs. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { oidc } = ctx;
  const clientId = oidc.client?.clientId ?? '';
  const known = oidc.session?.grantIdFor(clientId);
  const found = known ? await oidc.provider.Grant.find(known) : undefined;
  if (found) return found;
  const accountId = oidc.session?.accountId;
  const grant = new oidc.provider.Grant({ clientId, ...(accountId ? { accountId } : {}) });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(resource, 'api');
  await grant.save();
  return grant;
}

const staffMember = (user: string | undefined) => demoStaff.find((person) => person.user === user);

const claimsOf = ({ name, roles, integritySignedOn }: StaffMember) => ({
  name,
  roles: [...roles],
  integritySignedOn,
});

function configuration(dataFolder: string, secrets: Readonly<Record<string, string>>): Configuration {
  return {
    clients: demoClients(secrets),
    jwks: signingKeys(dataFolder),
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'issuer_session', interaction: 'issuer_login', resume: 'issuer_resume' },
    },
    scopes: ['openid', 'profile', 'offline_access', 'api'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'integritySignedOn'] },
    conformIdTokenClaims: false,
    pkce: { required: (_ctx, client) => client.grantTypeAllowed('authorization_code') },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour / 4,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 12 * hour,
      Session: 12 * hour,
    },
    findAccount: async (_ctx, user) => {
      const person = staffMember(user);
      if (!person) return undefined;
      return {
        accountId: user,
        claims: async () => ({ sub: user, ...claimsOf(person) }),
      };
    },
    extraTokenClaims: async (_ctx, token) => {
      if (token.kind === 'ClientCredentials') return { roles: ['service'] };
      const person = staffMember(token.accountId);
      return person && claimsOf(person);
    },
    loadExistingGrant: grantAll,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: 'api',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = loggedOutPage();
        },
      },
    },
    renderError: async (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(out.error, out.error_description ?? '');
    },
  };
}

const onThisMachine = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
};

/** The gateway of the demo may listen on any port of this machine: ports move when they are taken. */
function allowAnyLocalPort(provider: Provider): void {
  const client = provider.Client.prototype;
  client.redirectUriAllowed = function allowed(uri) {
    return (
      this.redirectUris?.includes(uri) === true || (this.clientId === gatewayClient && onThisMachine(uri))
    );
  };
  client.postLogoutRedirectUriAllowed = function allowed(uri) {
    return this.clientId === gatewayClient && onThisMachine(uri);
  };
}

/**
 * The OpenID provider of the demo.
 * @param issuer its address, as in `iss`
 * @param dataFolder where its signing keys rest
 * @param secrets of the clients, by client id
 */
export function demoProvider(
  issuer: string,
  dataFolder: string,
  secrets: Readonly<Record<string, string>>,
): Provider {
  const provider = new Provider(issuer, configuration(dataFolder, secrets));
  allowAnyLocalPort(provider);
  provider.on('server_error', (_ctx, error) => console.error(error));
  return provider;
}
