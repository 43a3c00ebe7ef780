import { ImapFlow, type FetchMessageObject } from 'imapflow';
import { createHash } from 'node:crypto';
import { eachInTurn, Mailbox, type Waiting } from './mailbox.js';

/** How to log in: a password, or a token of the tenant (Microsoft 365 takes no passwords for IMAP). */
export type MailboxLogin =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly token: () => Promise<string> };

/** Where the mailbox is. */
export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly login: MailboxLogin;
  readonly folder: string;
  readonly doneFolder: string;
}

/** The largest mail that is read whole; of a larger one only its head is read, and a clerk opens the original. */
export const MAX_MAIL_BYTES = 25 * 1024 * 1024;
const WAIT_MS = 30_000;

export const sha256Of = (source: Buffer): string => createHash('sha256').update(source).digest('hex');

/** A mailbox by IMAP. Each visit is a connection of its own: a mailbox that hangs holds nothing up. */
export class ImapMailbox extends Mailbox {
  constructor(private readonly settings: MailboxSettings) {
    super();
  }

  async each(take: (mail: Waiting, source: Buffer) => Promise<void>, signal: AbortSignal): Promise<void> {
    await this.visit(this.settings.folder, signal, async (client) => {
      const found = await client.search({ all: true }, { uid: true });
      await eachInTurn(found === false || found === undefined ? [] : found, async (uid) => {
        if (!signal.aborted) await this.takeOne(client, uid, take);
      });
    });
  }

  async remove(messageId: string, sha256: string, signal: AbortSignal): Promise<boolean> {
    let removed = false;
    await this.visit(this.settings.doneFolder, signal, async (client) => {
      const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
      for (const uid of found === false || found === undefined ? [] : found) {
        const mail = await client.fetchOne(
          String(uid),
          { source: { maxLength: MAX_MAIL_BYTES } },
          { uid: true },
        );
        if (mail === false || !mail.source || sha256Of(mail.source) !== sha256) continue;
        await client.messageDelete(String(uid), { uid: true });
        removed = true;
      }
    });
    return removed;
  }

  private async takeOne(
    client: ImapFlow,
    uid: number,
    take: (mail: Waiting, source: Buffer) => Promise<void>,
  ): Promise<void> {
    const query = { source: { maxLength: MAX_MAIL_BYTES }, internalDate: true, size: true };
    const mail: FetchMessageObject | false = await client.fetchOne(String(uid), query, { uid: true });
    if (mail === false || !mail.source) return;
    const arrivedAt = new Date(mail.internalDate ?? Date.now());
    await take({ uid, arrivedAt, size: mail.size ?? mail.source.length }, mail.source);
    await client.messageMove(String(uid), this.settings.doneFolder, { uid: true });
  }

  private async visit(
    folder: string,
    signal: AbortSignal,
    work: (client: ImapFlow) => Promise<void>,
  ): Promise<void> {
    const client = await this.connect(signal);
    const leave = (): void => client.close();
    signal.addEventListener('abort', leave, { once: true });
    try {
      await this.ensureFolder(client);
      const lock = await client.getMailboxLock(folder);
      try {
        await work(client);
      } finally {
        lock.release();
      }
      await client.logout();
    } finally {
      signal.removeEventListener('abort', leave);
      client.close();
    }
  }

  private async ensureFolder(client: ImapFlow): Promise<void> {
    const folders = await client.list();
    if (!folders.some(({ path }) => path === this.settings.doneFolder)) {
      await client.mailboxCreate(this.settings.doneFolder);
    }
  }

  private async connect(signal: AbortSignal): Promise<ImapFlow> {
    const { host, port, secure, login } = this.settings;
    const auth =
      'token' in login
        ? { user: login.user, accessToken: await login.token() }
        : { user: login.user, pass: login.password };
    const client = new ImapFlow({
      ...{ host, port, secure, auth, logger: false },
      ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS },
    });
    // Without a listener an error of the socket ends the process; every call on the client rejects all the same.
    client.on('error', () => undefined);
    signal.throwIfAborted();
    await client.connect();
    return client;
  }
}
