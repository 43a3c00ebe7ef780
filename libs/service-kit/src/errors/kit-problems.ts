import { defineProblems } from './problem-list.js';

/** What every service may answer; a service adds its own list. */
export const kitProblems = defineProblems({
  'auth.token-missing': { status: 401, title: 'Log in first: this needs an access token.' },
  'auth.token-refused': { status: 401, title: 'This access token is not accepted: get a new one.' },
  'auth.issuer-away': {
    status: 503,
    title: 'Tokens cannot be checked now: the issuer does not answer. Try again.',
  },
  'auth.not-allowed': { status: 403, title: 'Your roles do not allow this.' },
  'input.invalid': { status: 400, title: 'What was sent does not fit: see the fields.' },
  'body.malformed': { status: 400, title: 'The body is not valid JSON.' },
  'body.too-large': { status: 413, title: 'The body is larger than this endpoint takes.' },
  'body.media-type': { status: 415, title: 'Send the body as application/json, not compressed.' },
  'path.malformed': { status: 400, title: 'The path cannot be read.' },
  'route.not-found': { status: 404, title: 'There is nothing at this path.' },
  'route.method-not-allowed': { status: 405, title: 'This path does not take this method.' },
  'id.unknown': { status: 404, title: 'There is nothing with this id.' },
  'idempotency-key.missing': {
    status: 400,
    title: 'Send the header Idempotency-Key: a key of your own for this creation.',
  },
  'idempotency-key.malformed': {
    status: 400,
    title: 'The header Idempotency-Key must be 8 to 200 printable characters without spaces around.',
  },
  'if-match.missing': {
    status: 428,
    title: 'Send the header If-Match with the ETag of what you looked at.',
  },
  'if-match.malformed': { status: 400, title: 'The header If-Match must be one ETag like "v12".' },
  'version.changed': { status: 412, title: 'It was changed meanwhile: read it again and look anew.' },
  'service.away': { status: 503, title: 'Another part of the system does not answer now. Try again.' },
  'service.refused': { status: 502, title: 'Another part of the system did not accept what we asked of it.' },
  'store.away': { status: 503, title: 'The store does not answer now. Try again.' },
  'part.away': { status: 503, title: 'A part of the system does not answer now. Try again.' },
  'version.contended': {
    status: 503,
    title: 'Others change this at the same time. Try again in a moment.',
  },
  'cursor.unknown': { status: 400, title: 'This is no `next` of this list: ask for the first page.' },
  'internal.unexpected': { status: 500, title: 'Something went wrong on our side. Tell us the reference.' },
});
