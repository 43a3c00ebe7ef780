import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { errorPage, loginPage } from './pages.ts';
import { findStaff } from './staff.ts';

const limit = 4096;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > limit) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Shows the login page, and on a right name and password sends the browser on its way. */
export async function login(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { uid, prompt } = await provider.interactionDetails(request, response);
    // An employer consents for its staff.
    if (prompt.name === 'consent')
      return await provider.interactionFinished(request, response, { consent: {} });
    const action = `/interaction/${uid}`;
    if (request.method !== 'POST') return send(response, 200, loginPage(action, '', false));
    const form = await formOf(request);
    const user = form.get('user') ?? '';
    const person = findStaff(user, form.get('password') ?? '');
    if (!person) return send(response, 401, loginPage(action, user, true));
    await provider.interactionFinished(request, response, { login: { accountId: person.user } });
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error;
    send(response, error.statusCode, errorPage(error.error, error.error_description ?? ''));
  }
}
