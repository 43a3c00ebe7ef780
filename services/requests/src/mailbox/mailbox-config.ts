import { ImapMailbox, type MailboxLogin } from './imap-mailbox.js';
import { Mailbox, NoMailbox } from './mailbox.js';

/** What the environment says of the mailbox; all of it absent when there is none. */
export interface MailboxEnvironment {
  /** `imaps://user:password@host:993`, without a password when tokens are used. */
  readonly MAILBOX_URL?: string | undefined;
  readonly MAILBOX_FOLDER: string;
  readonly MAILBOX_DONE_FOLDER: string;
  readonly MAILBOX_TOKEN_URL?: string | undefined;
  readonly MAILBOX_CLIENT_ID?: string | undefined;
  readonly MAILBOX_CLIENT_SECRET?: string | undefined;
  readonly MAILBOX_SCOPE: string;
}

const WAIT_MS = 15_000;

/** A token by client credentials (RFC 6749 §4.4), kept until a minute before it ends. */
export const tokensOf = (
  { MAILBOX_TOKEN_URL, MAILBOX_CLIENT_ID, MAILBOX_CLIENT_SECRET, MAILBOX_SCOPE }: MailboxEnvironment,
  now: () => number = Date.now,
): (() => Promise<string>) => {
  let known: { readonly token: string; readonly until: number } | undefined;
  return async () => {
    if (known && known.until > now()) return known.token;
    const response = await fetch(MAILBOX_TOKEN_URL ?? '', {
      method: 'POST',
      signal: AbortSignal.timeout(WAIT_MS),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: MAILBOX_CLIENT_ID ?? '',
        client_secret: MAILBOX_CLIENT_SECRET ?? '',
        scope: MAILBOX_SCOPE,
      }),
    });
    const body = (await response.json()) as { access_token?: string; expires_in?: number };
    if (!response.ok || !body.access_token) throw new Error('mailbox.token-refused');
    known = { token: body.access_token, until: now() + ((body.expires_in ?? 300) - 60) * 1_000 };
    return known.token;
  };
};

/** The mailbox that the environment names. */
export const mailboxOf = (environment: MailboxEnvironment): Mailbox => {
  if (environment.MAILBOX_URL === undefined) return new NoMailbox();
  const url = new URL(environment.MAILBOX_URL);
  const secure = url.protocol === 'imaps:';
  const user = decodeURIComponent(url.username);
  const login: MailboxLogin =
    environment.MAILBOX_TOKEN_URL !== undefined
      ? { user, token: tokensOf(environment) }
      : { user, password: decodeURIComponent(url.password) };
  return new ImapMailbox({
    ...{ host: url.hostname, port: Number(url.port || (secure ? 993 : 143)), secure, login },
    folder: environment.MAILBOX_FOLDER,
    doneFolder: environment.MAILBOX_DONE_FOLDER,
  });
};
