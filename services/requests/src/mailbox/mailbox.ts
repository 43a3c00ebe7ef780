/** A mail that lies in the folder we watch. */
export interface Waiting {
  readonly uid: number;
  /** When it reached the mailbox (IMAP INTERNALDATE): receipt is arrival, not when we looked. */
  readonly arrivedAt: Date;
  /** Bytes of the whole. */
  readonly size: number;
}

/** A mailbox folder that colleagues drag mails into, or an address of its own. */
export abstract class Mailbox {
  /**
   * Goes through what waits, oldest first; what `take` resolves for is moved to the folder of what is done.
   * @throws Error when the mailbox cannot be reached; what was not moved is offered again next time
   */
  abstract each(take: (mail: Waiting, source: Buffer) => Promise<void>, signal: AbortSignal): Promise<void>;
  /**
   * Deletes an original from the folder of what is done: the one with this Message-ID and this hash.
   * @returns false when it is not there any more
   */
  abstract remove(messageId: string, sha256: string, signal: AbortSignal): Promise<boolean>;
}

/** The mailbox of an association that has set none: nothing waits, nothing is removed. */
export class NoMailbox extends Mailbox {
  each(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
