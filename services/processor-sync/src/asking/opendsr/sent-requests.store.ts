import { Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { SentRequest, SentRequests } from './opendsr.adapter.js';

interface SentDocument {
  /** `subject_request_id`. */
  readonly _id: string;
  /** One of the two. */
  readonly collectionId?: string;
  readonly orderId?: string;
  readonly holder: string;
  /** Signatures of callbacks that were heard: the same one again is no news. */
  readonly heard: readonly string[];
}

/** Which request of ours an OpenDSR id stands for. Collection `opendsr-requests`. */
@Injectable()
export class StoredSentRequests implements SentRequests {
  private readonly sent: StoreCollection<SentDocument>;

  constructor(store: Store) {
    this.sent = store.collection<SentDocument>('opendsr-requests');
  }

  async remember(id: string, of: SentRequest): Promise<void> {
    await this.sent.updateOne({ _id: id }, { $setOnInsert: { ...of, heard: [] } }, { upsert: true });
  }

  /** The request of that id; `heard` says whether this callback was heard before. */
  async find(
    id: string,
    signature: string,
  ): Promise<(SentRequest & { readonly heard: boolean }) | undefined> {
    const found = await this.sent.findOne({ _id: id });
    if (!found) return undefined;
    const { collectionId = '', orderId, holder } = found;
    const heard = found.heard.includes(signature);
    return orderId === undefined ? { collectionId, holder, heard } : { orderId, holder, heard };
  }

  /** This callback was heard: the last fifty are remembered. */
  async hear(id: string, signature: string): Promise<void> {
    await this.sent.updateOne({ _id: id }, { $push: { heard: { $each: [signature], $slice: -50 } } });
  }
}
