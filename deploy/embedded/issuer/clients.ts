import type { ClientMetadata } from 'oidc-provider';

/** The programs that call with a token of their own (client credentials). */
export const serviceClients = ['requests', 'identity', 'processor-sync', 'retention', 'demo'] as const;
/** The gateway of the staff app: authorization code with PKCE. */
export const gatewayClient = 'admin';
/** Tests and the demo's story, who log in as staff over HTTP: public, authorization code with PKCE. */
export const storyClient = 'story';
/** Where the browser of `storyClient` would go; nothing listens there, the code is read from the redirect. */
export const storyRedirect = 'http://127.0.0.1/done';

/** Every client that has a secret. */
export const secretClients: readonly string[] = [...serviceClients, gatewayClient];

const code = {
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
} satisfies Partial<ClientMetadata>;

/**
 * The clients of the demo.
 * @param secrets by client id, one for each of `secretClients`
 * @throws when one is missing
 */
export function demoClients(secrets: Readonly<Record<string, string>>): ClientMetadata[] {
  const secret = (id: string): string => {
    const found = secrets[id];
    if (!found)
      throw new Error(`No secret for the client "${id}": remove the file with secrets and start again.`);
    return found;
  };
  return [
    ...serviceClients.map((id) => ({
      client_id: id,
      client_secret: secret(id),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
    {
      ...code,
      client_id: gatewayClient,
      client_secret: secret(gatewayClient),
      redirect_uris: ['http://127.0.0.1:4000/auth/callback'],
      post_logout_redirect_uris: ['http://127.0.0.1:4000/'],
    },
    {
      ...code,
      client_id: storyClient,
      token_endpoint_auth_method: 'none',
      redirect_uris: [storyRedirect],
    },
  ];
}
