import type { KeyRef, SealContext, Sealed, Sealer } from '@huisrecht/store';

/** What is kept of a request outside its aggregate, sealed. */
export type FileKind =
  'words' | 'decision' | 'manifest' | 'draft' | 'attachment' | 'line' | 'order-content' | 'note' | 'letter';

/** The small documents of requests: written once, opened just in time. */
export abstract class SealedFiles {
  /** Keeps a document; one that is there already under this id stays as it is. @throws KeyDestroyed */
  abstract keep(id: string, kind: FileKind, key: KeyRef, value: unknown): Promise<void>;
  /** Opens a document; undefined when there is none. @throws KeyDestroyed */
  abstract open<T>(id: string, kind: FileKind): Promise<T | undefined>;
  abstract remove(ids: readonly string[]): Promise<void>;
}

const contextOf = (id: string, kind: FileKind): SealContext => ({
  collection: 'files',
  field: kind,
  owner: id,
});

/** Seals for whichever store it is in. */
export abstract class SealingFiles extends SealedFiles {
  constructor(private readonly sealer: Sealer) {
    super();
  }

  async keep(id: string, kind: FileKind, key: KeyRef, value: unknown): Promise<void> {
    await this.insert(id, await this.sealer.seal(key, contextOf(id, kind), value));
  }

  async open<T>(id: string, kind: FileKind): Promise<T | undefined> {
    const sealed = await this.find(id);
    return sealed && this.sealer.open<T>(contextOf(id, kind), sealed);
  }

  protected abstract insert(id: string, sealed: Sealed): Promise<void>;
  protected abstract find(id: string): Promise<Sealed | undefined>;
}

/** In memory, for unit tests. */
export class MemoryFiles extends SealingFiles {
  readonly documents = new Map<string, Sealed>();

  async remove(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.documents.delete(id));
  }

  protected async insert(id: string, sealed: Sealed): Promise<void> {
    if (!this.documents.has(id)) this.documents.set(id, sealed);
  }

  protected async find(id: string): Promise<Sealed | undefined> {
    return this.documents.get(id);
  }
}
