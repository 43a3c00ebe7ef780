import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { PublicAddress } from '../public-address.js';
import { pageHeaders } from './page-headers.js';
import type { WebFile, WebFiles } from './web-files.js';

/** Paths that are not pages. */
const notPages =
  /^\/(api|auth|health|metrics|access|openapi|pakket|packages|schemas|\.well-known|assets)(\/|$)/;

const notBuilt = 'De app is nog niet gebouwd. Voer `npm run build` uit en start opnieuw.\n';

const send = (request: Request, response: Response, file: WebFile): void => {
  const { body, encoding } = file.encoded(String(request.headers['accept-encoding'] ?? ''));
  response.setHeader('Content-Type', file.type);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
};

/**
 * Serves the staff app: its files, and for every other address that a person may open its one page. Whoever comes by
 * another name of this machine is sent to the one that the issuer and the cookie know.
 */
export const serveWeb = (files: WebFiles, address: PublicAddress): RequestHandler => {
  const page = (request: Request, response: Response): void => {
    if (request.headers.host !== address.host) {
      response.redirect(307, address.origin + request.originalUrl);
      return;
    }
    for (const [name, value] of Object.entries(pageHeaders(address.secure))) response.setHeader(name, value);
    if (files.page) send(request, response, files.page);
    else response.status(503).type('text/plain').end(notBuilt);
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = files.find(request.path);
    if (file) return send(request, response, file);
    if (notPages.test(request.path)) return next();
    return page(request, response);
  };
};
