import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { login } from './login.ts';
import { stylesheet } from './pages.ts';
import { demoProvider } from './provider.ts';

export interface IssuerOptions {
  readonly dataFolder: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Secrets of the clients, by client id. */
  readonly secrets: Readonly<Record<string, string>>;
}

export interface RunningIssuer {
  readonly url: string;
  close(): Promise<void>;
}

const securityHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Listens, then answers as the OpenID provider of the demo; `GET /health/ready` tells that it does. */
export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const url = `http://${options.host}:${(server.address() as AddressInfo).port}`;
  const provider = demoProvider(url, options.dataFolder, options.secrets);
  const answer = provider.callback();

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = request.url ?? '/';
    if (path === '/health/ready') return void response.end('ok');
    if (path === '/style.css') {
      return void response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(stylesheet);
    }
    if (path.startsWith('/interaction/')) return login(provider, request, response);
    return answer(request, response);
  };
  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
