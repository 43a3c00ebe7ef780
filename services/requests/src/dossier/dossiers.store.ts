import { isDuplicate, Sealer, Store, type KeyRef, type Sealed, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { noMarks, type Marks } from './marks.js';

interface Stored {
  readonly _id: string;
  readonly revision: number;
  readonly marks: Sealed;
  readonly editedBy?: string;
  readonly editedAt?: Date;
  readonly checkedBy?: string;
  readonly checkedAt?: Date;
}

/** Marks of a review as they are now. `revision` 1: nothing was marked yet. */
export interface DossierState {
  readonly revision: number;
  readonly marks: Marks;
  readonly editedBy?: string;
  readonly checkedBy?: string;
}

/** The revision of a dossier in which nobody marked anything. */
const FIRST = 1;

const idOf = (requestId: string, round: number): string => `${requestId}:${round}`;

/** What is marked in the documents of reviews, sealed, with a version of its own. */
@Injectable()
export class Dossiers {
  private readonly dossiers: StoreCollection<Stored>;

  constructor(
    store: Store,
    private readonly sealer: Sealer,
  ) {
    this.dossiers = store.collection<Stored>('dossiers');
  }

  /** @throws KeyDestroyed */
  async load(requestId: string, round: number): Promise<DossierState> {
    const found = await this.dossiers.findOne({ _id: idOf(requestId, round) });
    if (!found) return { revision: FIRST, marks: noMarks };
    const { revision, editedBy, checkedBy } = found;
    const marks = await this.sealer.open<Marks>(contextOf(found._id), found.marks);
    return {
      revision,
      marks,
      ...(editedBy !== undefined && { editedBy }),
      ...(checkedBy !== undefined && { checkedBy }),
    };
  }

  /** Saves marks on the revision that was seen; who checked the former ones checked nothing now. @returns false when it changed */
  async save(
    requestId: string,
    round: number,
    seen: number,
    marks: Marks,
    key: KeyRef,
    editedBy: string,
    now: Date,
  ): Promise<boolean> {
    const _id = idOf(requestId, round);
    const sealed = await this.sealer.seal(key, contextOf(_id), marks);
    const next = { marks: sealed, editedBy, editedAt: now };
    const { matchedCount } = await this.dossiers.updateOne(
      { _id, revision: seen },
      { $set: { ...next, revision: seen + 1 }, $unset: { checkedBy: '', checkedAt: '' } },
    );
    if (matchedCount === 1 || seen !== FIRST) return matchedCount === 1;
    return this.begin({ _id, revision: FIRST + 1, ...next });
  }

  /**
   * Writes down that a second colleague looked at this revision; also at one in which nothing is marked.
   * @returns false when it changed
   */
  async check(
    requestId: string,
    round: number,
    seen: number,
    key: KeyRef,
    checkedBy: string,
    now: Date,
  ): Promise<boolean> {
    const _id = idOf(requestId, round);
    const looked = { checkedBy, checkedAt: now };
    const { matchedCount } = await this.dossiers.updateOne({ _id, revision: seen }, { $set: looked });
    if (matchedCount === 1 || seen !== FIRST) return matchedCount === 1;
    const marks = await this.sealer.seal(key, contextOf(_id), noMarks);
    return this.begin({ _id, revision: FIRST, marks, ...looked });
  }

  private async begin(dossier: Stored): Promise<boolean> {
    try {
      await this.dossiers.insertOne(dossier);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }
}

const contextOf = (owner: string) => ({ collection: 'dossiers', field: 'marks', owner });
