import type { Sealed } from '@huisrecht/store';

/** Events of which a human said that the number in them is no burgerservicenummer (P16). */
export abstract class ClearedNumbers {
  /** Which of these events (by `eventKey`) were cleared. */
  abstract among(eventKeys: readonly string[]): Promise<ReadonlySet<string>>;
  /** @param reason sealed: the words of a colleague may name somebody */
  abstract clear(eventKey: string, by: string, reason: Sealed): Promise<void>;
}
