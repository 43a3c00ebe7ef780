import type { CodeHash } from './code.js';
import { countTry, mayTry, noTries, type Tries } from './lockout.js';

/** What is known of a package beside its sealed content. */
export interface PackageCard {
  readonly packageId: string;
  readonly requestId: string;
  /** How many documents lie beside the content. */
  readonly documents: number;
  readonly code?: CodeHash;
  /** It is for another organisation, that gets what the person takes along and nothing else (GDPR Art. 20(2)). */
  readonly forAnother?: true;
}

/** Whether a code may be tried, and if so, against what. */
export type Try =
  | { readonly state: 'unknown' }
  | { readonly state: 'locked'; readonly until: Date }
  | { readonly state: 'counted'; readonly card: PackageCard; readonly tries: Tries };

/** Packages, their codes and the counts of wrong ones. */
export abstract class Packages {
  /** Keeps a new package. */
  abstract add(card: PackageCard): Promise<void>;
  abstract find(packageId: string): Promise<PackageCard | undefined>;
  /** All that were made for a request, also by a builder that died. */
  abstract ofRequest(requestId: string): Promise<PackageCard[]>;
  /** Sets the only code that opens it; earlier tries are forgotten. False when the package is gone. */
  abstract setCode(packageId: string, code: CodeHash): Promise<boolean>;
  /** Counts a try before its code is looked at. */
  abstract beginTry(packageId: string, now: Date): Promise<Try>;
  /** The code was right. */
  abstract forgetTries(packageId: string): Promise<void>;
  abstract remove(packageId: string): Promise<void>;
}

/** In memory, for unit tests. */
export class MemoryPackages extends Packages {
  private readonly all = new Map<string, { card: PackageCard; tries: Tries }>();

  async add(card: PackageCard): Promise<void> {
    this.all.set(card.packageId, { card, tries: noTries });
  }

  async find(packageId: string): Promise<PackageCard | undefined> {
    return this.all.get(packageId)?.card;
  }

  async ofRequest(requestId: string): Promise<PackageCard[]> {
    return [...this.all.values()].map(({ card }) => card).filter((card) => card.requestId === requestId);
  }

  async setCode(packageId: string, code: CodeHash): Promise<boolean> {
    const found = this.all.get(packageId);
    if (found) this.all.set(packageId, { card: { ...found.card, code }, tries: noTries });
    return found !== undefined;
  }

  async beginTry(packageId: string, now: Date): Promise<Try> {
    const found = this.all.get(packageId);
    if (!found) return { state: 'unknown' };
    if (!mayTry(found.tries, now)) return { state: 'locked', until: found.tries.lockedUntil };
    found.tries = countTry(found.tries, now);
    return { state: 'counted', card: found.card, tries: found.tries };
  }

  async forgetTries(packageId: string): Promise<void> {
    const found = this.all.get(packageId);
    if (found) found.tries = noTries;
  }

  async remove(packageId: string): Promise<void> {
    this.all.delete(packageId);
  }
}
