import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import { Clock, KeyDestroyer } from '@huisrecht/service-kit';
import { SealedBlobs, type DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { draftFileId, draftKey, draftMailFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { draftIsRemoved, drafts, mayGo, REMOVE, type OfDraft } from './draft.js';
import { Mailbox } from './mailbox.js';
import type { DraftContent } from './take-mail.js';

/** Thirty days after a clerk was done with it: the original goes from the mailbox, then the draft with its key. */
@Injectable()
export class RemoveDraft implements DueHandler {
  readonly kind = REMOVE;

  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly mailbox: Mailbox,
    private readonly files: SealedFiles,
    private readonly blobs: SealedBlobs,
    private readonly keys: KeyDestroyer,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: DueItem, signal: AbortSignal): Promise<void> {
    const { draftId } = data as OfDraft;
    const draft = (await this.aggregates.load(drafts, draftId))?.state;
    if (!draft || !mayGo(draft, this.clock.now())) return;
    const content = await this.files.open<DraftContent>(draftFileId(draftId), 'draft');
    const messageId = content?.mail.messageId;
    const deleted =
      content !== undefined && messageId !== undefined
        ? await this.mailbox.remove(messageId, content.sha256, signal)
        : false;
    for (const nth of (content?.files ?? []).keys()) await this.blobs.delete(draftMailFileId(draftId, nth));
    await this.keys.destroy([draftKey(draftId)], 'draft-period-ended', signal);
    await this.files.remove([draftFileId(draftId)]);
    await this.commands.execute(drafts, draftId, draftIsRemoved(deleted));
  }
}
