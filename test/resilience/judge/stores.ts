import { LookupHasher, Store } from '@huisrecht/store';
import type { Variables } from '@huisrecht/embedded/launcher/environment.ts';
import type { ServiceName } from '../system/system.ts';

/** What an aggregate's document looks like in every store. */
export interface AggregateDocument<S = unknown> {
  _id: string;
  version: number;
  seq: number;
  state: S;
  outbox: unknown[];
}

/** What is outstanding in the store of a service. Hints are not: one that a dead process left stays for an hour, unread. */
export interface Outstanding {
  readonly outboxes: number;
  readonly due: number;
  readonly lanes: number;
}

interface TextId {
  _id: string;
}

/** The databases of the services, looked into directly. */
export class Stores {
  private constructor(
    readonly of: Readonly<Record<ServiceName, Store>>,
    readonly hasher: LookupHasher,
  ) {}

  static async connect(env: Variables): Promise<Stores> {
    const open = (service: ServiceName): Promise<Store> =>
      Store.connect({ service, uri: env['MONGODB_URI'] ?? '', deadlineMs: 10_000 });
    const [identity, sync] = await Promise.all([open('identity'), open('processor-sync')]);
    return new Stores(
      { identity, 'processor-sync': sync },
      LookupHasher.fromFile(env['HMAC_KEY_FILE'] ?? ''),
    );
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.of).map((store) => store.close()));
  }

  aggregates<S>(service: ServiceName, collection: string): Promise<AggregateDocument<S>[]> {
    return this.of[service].collection<AggregateDocument<S>>(collection).find({}).toArray();
  }

  /** @param collections the aggregates of the service; due work counts when its moment has come */
  async outstanding(service: ServiceName, collections: readonly string[]): Promise<Outstanding> {
    const store = this.of[service];
    let outboxes = 0;
    for (const name of collections) {
      outboxes += await store.collection(name).countDocuments({ 'outbox.0': { $exists: true } });
    }
    const count = (name: string, filter: object = {}): Promise<number> =>
      store.collection(name).countDocuments(filter);
    return {
      outboxes,
      due: await count('due', { at: { $lte: new Date() } }),
      lanes: await count('lanes'),
    };
  }

  /** Asks for a replay of everything that is parked, as the page of operations does; also when no service answers. */
  async requestReplays(service: ServiceName): Promise<void> {
    const lanes = this.of[service].collection('lanes');
    await lanes.updateMany({ state: 'parked' }, { $set: { state: 'replay', attempts: 0 } });
  }

  /** The pseudonyms of relation codes, by code; those that were never given are left out. */
  async pseudonyms(issuer: string, codes: readonly string[]): Promise<Map<string, string>> {
    const byHash = new Map(codes.map((code) => [this.hasher.hash('pseudonym', issuer, code), code]));
    const found = await this.of.identity
      .collection<TextId & { subjectId: string }>('pseudonyms')
      .find({ _id: { $in: [...byHash.keys()] } })
      .toArray();
    return new Map(found.map(({ _id, subjectId }) => [byHash.get(_id)!, subjectId]));
  }
}
