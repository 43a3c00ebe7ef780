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
   * Goes through what waits, oldest first; what `take` resolves for is moved to the folder of what is done. One that it
   * does not take holds up nobody behind it; after a few of them the rest waits too.
   * @throws Error when the mailbox cannot be reached or a mail was not taken; what was not moved is offered again next time
   */
  abstract each(take: (mail: Waiting, source: Buffer) => Promise<void>, signal: AbortSignal): Promise<void>;
  /**
   * Deletes an original from the folder of what is done: the one with this Message-ID and this hash.
   * @returns false when it is not there any more
   */
  abstract remove(messageId: string, sha256: string, signal: AbortSignal): Promise<boolean>;
}

/** Mails that may fail in a row before the visit ends: then it is not the mails. */
const FAILURES = 5;

/**
 * Does the work for each, also after one that failed; ends after five failures in a row.
 * @throws the first failure, at the end
 */
export const eachInTurn = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const failed: unknown[] = [];
  let row = 0;
  for (const one of all) {
    try {
      await work(one);
      row = 0;
    } catch (error) {
      failed.push(error);
      if (++row >= FAILURES) break;
    }
  }
  if (failed.length > 0) throw failed[0];
};

/** The mailbox of an association that has set none: nothing waits, nothing is removed. */
export class NoMailbox extends Mailbox {
  each(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
