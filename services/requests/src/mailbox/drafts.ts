import { Aggregates, Commands, idFrom } from '@huisrecht/eventing';
import type { Actor } from '@huisrecht/service-kit';
import { KeyDestroyed, SealedBlobs, type Page } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { DiscardReason } from '@huisrecht/contracts';
import { Attachments } from '../attachments/attachments.js';
import { refuse } from '../domain/refusal.js';
import type { KnownRequest } from '../domain/state.js';
import { draftFileId, draftMailFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { Intake } from '../receive-request/intake.js';
import { ReceiveRequestDto } from '../receive-request/receive.dto.js';
import { Requests } from '../requests.js';
import { confirmDraft, discardDraft, drafts, type KnownDraft } from './draft.js';
import type { ConfirmDraftDto } from './drafts.dto.js';
import { DraftList } from './drafts.store.js';
import type { DraftContent } from './take-mail.js';

/** A draft as a clerk reads it. */
export interface OpenedDraft {
  readonly draft: KnownDraft;
  readonly content: Omit<DraftContent, 'sha256'>;
}

/** What came by mail, until a clerk has looked. */
@Injectable()
export class Drafts {
  constructor(
    private readonly list: DraftList,
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly files: SealedFiles,
    private readonly blobs: SealedBlobs,
    private readonly intake: Intake,
    private readonly requests: Requests,
    private readonly attachments: Attachments,
  ) {}

  page(status: KnownDraft['status'], limit: number, after?: string): Promise<Page<KnownDraft>> {
    return this.list.page(status, limit, after);
  }

  /** @throws Refused draft.not-found, draft.gone */
  async open(draftId: string): Promise<OpenedDraft> {
    const draft = await this.get(draftId);
    const { sha256: _, ...content } = await this.content(draftId);
    return { draft, content };
  }

  /** A file of the mail. @throws Refused draft.not-found, draft.gone, attachment.not-found */
  async file(draftId: string, nth: number): Promise<Buffer> {
    const { content } = await this.open(draftId);
    if (!content.files[nth]) return refuse('attachment.not-found');
    return this.blobs.readAll(draftMailFileId(draftId, nth));
  }

  /**
   * Makes a request of it, received when the mail arrived, or adds it to one. Two clerks at the same time make one
   * request; asked again it is the same.
   * @throws Refused draft.not-found, draft.gone, draft.is-another-request, and what intake refuses
   */
  async confirm(draftId: string, body: ConfirmDraftDto, actor: Actor): Promise<KnownRequest> {
    const draft = await this.get(draftId);
    const content = await this.content(draftId);
    const request = body.requestId
      ? await this.requests.get(body.requestId)
      : await this.receive(draft, content, body, actor);
    if (draft.status === 'confirmed' && draft.requestId !== request.id)
      return refuse('draft.is-another-request');
    await this.attach(draftId, content, request, body.requestId !== undefined, actor);
    await this.commands.execute(drafts, draftId, confirmDraft(request.id, actor.id));
    return this.requests.get(request.id);
  }

  /** @throws Refused draft.not-found, draft.gone, draft.is-another-request */
  async discard(draftId: string, because: DiscardReason, actor: Actor): Promise<KnownDraft> {
    await this.commands.execute(drafts, draftId, discardDraft(because, actor.id));
    return this.get(draftId);
  }

  private receive(
    { draftId, arrivedAt }: KnownDraft,
    { mail }: DraftContent,
    { subjectId, lines, confirmNoBsn }: ConfirmDraftDto,
    actor: Actor,
  ): Promise<KnownRequest> {
    const body = Object.assign(new ReceiveRequestDto(), {
      ...{ subjectId, channel: 'email', receivedAt: arrivedAt, arrivedAt },
      ...(mail.text.trim() !== '' && { ownWords: mail.text }),
      ...(lines && { lines }),
      ...(confirmNoBsn !== undefined && { confirmNoBsn }),
    });
    return this.intake.receive(body, actor, draftId, idFrom('req', 'draft', draftId));
  }

  /** What the mail holds goes into the file of the request, as attachments; a file of a kind we do not take stays out. */
  private async attach(
    draftId: string,
    content: DraftContent,
    request: KnownRequest,
    withText: boolean,
    actor: Actor,
  ): Promise<void> {
    if (withText) {
      const text = Buffer.from(`${content.mail.subject}\n\n${content.mail.text}`);
      const file = { name: 'bericht.txt', mediaType: 'text/plain', content: text };
      await this.attachments.add(request.id, idFrom('att', draftId, 'text'), file, actor);
    }
    for (const [nth, { name, mediaType }] of content.files.entries()) {
      const file = { name, mediaType, content: await this.blobs.readAll(draftMailFileId(draftId, nth)) };
      if (this.attachments.fault(file) !== undefined) continue;
      await this.attachments.add(request.id, idFrom('att', draftId, String(nth)), file, actor);
    }
  }

  private async get(draftId: string): Promise<KnownDraft> {
    const state = (await this.aggregates.load(drafts, draftId))?.state;
    if (!state || state.status === 'none') return refuse('draft.not-found');
    return state.status === 'removed' ? refuse('draft.gone') : state;
  }

  private async content(draftId: string): Promise<DraftContent> {
    try {
      return (await this.files.open<DraftContent>(draftFileId(draftId), 'draft')) ?? refuse('draft.gone');
    } catch (error) {
      if (error instanceof KeyDestroyed) return refuse('draft.gone');
      throw error;
    }
  }
}
