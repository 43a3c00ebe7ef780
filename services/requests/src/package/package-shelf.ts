import { createHash } from 'node:crypto';
import { SealedBlobs } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import {
  answerLetterId,
  contentId,
  documentId,
  letterKey,
  manifestId,
  packageKey,
  requestFileKey,
} from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import type { SignedManifest } from '../manifest/manifest.js';
import type { CodeHash } from '../open-package/code.js';
import { Packages } from '../open-package/packages.js';
import type { Attachment } from '../paper/tagged-pdf.js';
import type { GivenDocument, PackageContent } from './content.js';
import type { PortabilityFile } from '@huisrecht/contracts';

/** Everything that is made for a round. */
export interface MadeAnswer {
  readonly packageId: string;
  readonly requestId: string;
  readonly subjectId: string;
  /** Absent where no line asks for a copy of data: then there is a letter and a manifest. */
  readonly content?: PackageContent;
  /** Empty where there is nothing to fetch. */
  readonly documents: readonly { readonly given: GivenDocument; readonly content: Buffer }[];
  readonly manifest: SignedManifest;
  readonly letter: Buffer;
  readonly code?: CodeHash;
}

/** Hex SHA-256 of bytes. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A package as it is opened. */
export interface OpenedPackage {
  readonly content: PackageContent;
  readonly documents: ReadonlyMap<number, Attachment>;
}

/** What another organisation gets: what the person takes along, with its documents (GDPR Art. 20(2)). */
export interface ForAnother {
  readonly file: PortabilityFile;
  readonly documents: readonly { readonly given: GivenDocument; readonly content: Buffer }[];
}

interface StoredForAnother {
  readonly file: PortabilityFile;
  readonly documents: readonly GivenDocument[];
}

/** Where packages, letters and manifests rest, sealed. */
@Injectable()
export class PackageShelf {
  constructor(
    private readonly blobs: SealedBlobs,
    private readonly files: SealedFiles,
    private readonly packages: Packages,
  ) {}

  /** Puts everything of a round away. The card is last: without it nothing opens. */
  async keep(made: MadeAnswer): Promise<void> {
    const { packageId, requestId, subjectId, content, documents, manifest, letter, code } = made;
    const key = packageKey(packageId);
    for (const { given, content: bytes } of documents) {
      await this.blobs.put({ id: documentId(packageId, given.nth), key, content: bytes });
    }
    if (content)
      await this.blobs.put({ id: contentId(packageId), key, content: Buffer.from(JSON.stringify(content)) });
    await this.blobs.put({ id: answerLetterId(packageId), key: letterKey(subjectId), content: letter });
    await this.files.keep(manifestId(packageId), 'manifest', requestFileKey(subjectId), manifest);
    await this.packages.add({ packageId, requestId, documents: documents.length, ...(code && { code }) });
  }

  /** @throws KeyDestroyed, BlobUnknown when it is gone */
  async open(packageId: string): Promise<OpenedPackage> {
    const content = JSON.parse((await this.blobs.readAll(contentId(packageId))).toString()) as PackageContent;
    const documents = new Map<number, Attachment>();
    const given = content.categories.flatMap(({ items }) => items).flatMap(({ document }) => document ?? []);
    for (const { nth, name, mediaType } of given) {
      documents.set(nth, { name, mediaType, content: await this.blobs.readAll(documentId(packageId, nth)) });
    }
    return { content, documents };
  }

  /** Puts away what another organisation fetches; put away before, it stays as it is. The card is last. */
  async keepForAnother(
    made: ForAnother & { readonly packageId: string; readonly requestId: string },
  ): Promise<void> {
    const { packageId, requestId, file, documents } = made;
    if (await this.packages.find(packageId)) return;
    const key = packageKey(packageId);
    for (const { given, content } of documents)
      await this.blobs.put({ id: documentId(packageId, given.nth), key, content });
    const stored: StoredForAnother = { file, documents: documents.map(({ given }) => given) };
    const content = Buffer.from(JSON.stringify(stored));
    await this.blobs.put({ id: contentId(packageId), key, content });
    await this.packages.add({ packageId, requestId, documents: documents.length, forAnother: true });
  }

  /** @throws KeyDestroyed, BlobUnknown when it is gone */
  async openForAnother(packageId: string): Promise<{ file: PortabilityFile; documents: Attachment[] }> {
    const bytes = await this.blobs.readAll(contentId(packageId));
    const { file, documents } = JSON.parse(bytes.toString()) as StoredForAnother;
    const opened: Attachment[] = [];
    for (const { nth, name, mediaType } of documents)
      opened.push({ name, mediaType, content: await this.blobs.readAll(documentId(packageId, nth)) });
    return { file, documents: opened };
  }

  /** The letter of an answer. @throws KeyDestroyed, BlobUnknown */
  letter(packageId: string): Promise<Buffer> {
    return this.blobs.readAll(answerLetterId(packageId));
  }

  manifest(packageId: string): Promise<SignedManifest | undefined> {
    return this.files.open<SignedManifest>(manifestId(packageId), 'manifest');
  }

  /** Takes content and documents away; letter and manifest stay. */
  async empty(packageId: string): Promise<void> {
    const card = await this.packages.find(packageId);
    await this.blobs.delete(contentId(packageId));
    for (let nth = 1; nth <= (card?.documents ?? 0); nth++)
      await this.blobs.delete(documentId(packageId, nth));
    await this.packages.remove(packageId);
  }

  /** Takes away everything of a round that another builder won. */
  async discard(packageId: string): Promise<void> {
    await this.blobs.delete(answerLetterId(packageId));
    await this.files.remove([manifestId(packageId)]);
    await this.empty(packageId);
  }
}
