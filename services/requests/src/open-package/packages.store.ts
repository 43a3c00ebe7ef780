import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { CodeHash } from './code.js';
import { countTry, mayTry, noTries, type Tries } from './lockout.js';
import { Packages, type PackageCard, type Try } from './packages.js';

interface PackageDocument extends Tries {
  readonly _id: string;
  readonly requestId: string;
  readonly documents: number;
  readonly code?: CodeHash;
  readonly forAnother?: true;
}

export const packageIndexes = defineIndexes('packages', [{ fields: { requestId: 1 } }]);

const cardOf = ({ _id, requestId, documents, code, forAnother }: PackageDocument): PackageCard => ({
  packageId: _id,
  requestId,
  documents,
  ...(code && { code }),
  ...(forAnother && { forAnother }),
});

/** The collection `packages`: nothing in it says whose they are but the pseudonymous request. */
@Injectable()
export class StoredPackages extends Packages {
  private readonly packages: StoreCollection<PackageDocument>;

  constructor(store: Store) {
    super();
    this.packages = store.collection<PackageDocument>('packages');
  }

  async add({ packageId, ...card }: PackageCard): Promise<void> {
    await this.packages.insertOne({ _id: packageId, ...card, ...noTries });
  }

  async find(packageId: string): Promise<PackageCard | undefined> {
    const found = await this.packages.findOne({ _id: packageId });
    return found ? cardOf(found) : undefined;
  }

  async ofRequest(requestId: string): Promise<PackageCard[]> {
    return (await this.packages.find({ requestId }).toArray()).map(cardOf);
  }

  async setCode(packageId: string, code: CodeHash): Promise<boolean> {
    const { matchedCount } = await this.packages.updateOne(
      { _id: packageId },
      { $set: { code, ...noTries } },
    );
    return matchedCount === 1;
  }

  async beginTry(packageId: string, now: Date): Promise<Try> {
    for (;;) {
      const found = await this.packages.findOne({ _id: packageId });
      if (!found) return { state: 'unknown' };
      if (!mayTry(found, now)) return { state: 'locked', until: found.lockedUntil };
      const tries = countTry(found, now);
      const { matchedCount } = await this.packages.updateOne(
        { _id: packageId, wrong: found.wrong, lockedUntil: found.lockedUntil },
        { $set: { ...tries } },
      );
      if (matchedCount === 1) return { state: 'counted', card: cardOf(found), tries };
    }
  }

  async forgetTries(packageId: string): Promise<void> {
    await this.packages.updateOne({ _id: packageId }, { $set: { ...noTries } });
  }

  async remove(packageId: string): Promise<void> {
    await this.packages.deleteOne({ _id: packageId });
  }
}
