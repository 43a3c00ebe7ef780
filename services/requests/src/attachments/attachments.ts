import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { SealedBlobs } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { demand, refusal, refuse, type RefusalCode } from '../domain/refusal.js';
import type { KnownRequest } from '../domain/state.js';
import { attachmentBlobId, attachmentFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { Requests } from '../requests.js';
import { addAttachment } from './add-attachment.js';
import { faultOfFile } from './kinds-of-file.js';

/** A file as it comes in. */
export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file as a colleague sees it in a list. */
export interface AttachmentView {
  readonly attachmentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** Scans, letters and proof in the file of a request: sealed, bounded, given back only to be saved. */
@Injectable()
export class Attachments {
  constructor(
    private readonly requests: Requests,
    private readonly files: SealedFiles,
    private readonly blobs: SealedBlobs,
    private readonly views: ViewLog,
  ) {}

  /** Why a file would not be taken. */
  fault({ mediaType, content }: NewAttachment): RefusalCode | undefined {
    return faultOfFile(mediaType, content);
  }

  /** Adds a file; the same id again is the same file. @throws Refused attachment.*, request.not-found */
  async add(
    requestId: string,
    attachmentId: string,
    file: NewAttachment,
    actor: Actor,
  ): Promise<KnownRequest> {
    const fault = this.fault(file);
    demand(fault === undefined ? undefined : refusal(fault, 'mediaType'));
    const request = await this.requests.get(requestId);
    const key = requestFileKey(request.subjectId);
    await this.blobs.put({ id: attachmentBlobId(attachmentId), key, content: file.content });
    await this.files.keep(attachmentFileId(attachmentId), 'attachment', key, { name: file.name });
    return this.requests.decide(
      requestId,
      addAttachment({
        attachmentId,
        mediaType: file.mediaType,
        bytes: file.content.length,
        addedBy: actor.id,
      }),
    );
  }

  /** The files of a request with their names; logged as a view. @throws Refused request.not-found */
  async list(requestId: string, actor: Actor): Promise<AttachmentView[]> {
    const request = await this.requests.get(requestId);
    if (request.attachments.length > 0) await this.log(request, actor);
    return Promise.all(
      request.attachments.map(async (attachment) => ({
        ...attachment,
        name: (await this.nameOf(attachment.attachmentId)) ?? 'bijlage',
      })),
    );
  }

  /** A file to save; logged as a view. @throws Refused attachment.not-found, request.not-found */
  async open(requestId: string, attachmentId: string, actor: Actor): Promise<NewAttachment> {
    const request = await this.requests.get(requestId);
    const known = request.attachments.find((one) => one.attachmentId === attachmentId);
    if (!known) return refuse('attachment.not-found');
    await this.log(request, actor);
    const content = await this.blobs.readAll(attachmentBlobId(attachmentId));
    return { name: (await this.nameOf(attachmentId)) ?? 'bijlage', mediaType: known.mediaType, content };
  }

  private async nameOf(attachmentId: string): Promise<string | undefined> {
    return (await this.files.open<{ name: string }>(attachmentFileId(attachmentId), 'attachment'))?.name;
  }

  private log(request: KnownRequest, actor: Actor): Promise<void> {
    return this.views.log({
      actor,
      purpose: 'see-a-request',
      categories: ['request-file'],
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
  }
}
