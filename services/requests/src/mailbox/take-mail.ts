import type { DraftLook, Right } from '@huisrecht/contracts';
import { Commands, idFrom } from '@huisrecht/eventing';
import { SealedBlobs } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { draftFileId, draftKey, draftMailFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { RequestsConfig } from '../requests.config.js';
import { RequestList } from '../see-requests/request-list.store.js';
import { Clock } from '@huisrecht/service-kit';
import { drafts, receiveDraft } from './draft.js';
import { sha256Of } from './imap-mailbox.js';
import type { Mail } from './mail.js';
import type { Waiting } from './mailbox.js';
import { readMail } from './read-mail.js';
import { aReplyBelongsToItsRequest } from './rules/a-reply-belongs-to-its-request.js';
import { isThisARequest } from './rules/is-this-a-request.js';
import { whatAMachineSentIsNoRequest } from './rules/what-a-machine-sent-is-no-request.js';

/** What rests sealed of a draft: everything somebody wrote. */
export interface DraftContent {
  readonly mail: Omit<Mail, 'files' | 'headers' | 'headOnly'>;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: number }[];
  /** Of the original, to find it again. */
  readonly sha256: string;
  /** False when the original is larger than we read, or more than its head could not be read. */
  readonly whole: boolean;
}

/** Makes a draft of a mail. The same mail is the same draft, however often it is offered. */
@Injectable()
export class TakeMail {
  constructor(
    private readonly commands: Commands,
    private readonly files: SealedFiles,
    private readonly blobs: SealedBlobs,
    private readonly list: RequestList,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  async take({ arrivedAt, size }: Waiting, source: Buffer): Promise<string> {
    const sha256 = sha256Of(source);
    const draftId = idFrom('drf', sha256);
    const mail = await readMail(source);
    await this.keep(draftId, mail, sha256, size <= source.length && mail.headOnly !== true);
    const replyTo = await this.requestOf(mail);
    await this.commands.execute(
      drafts,
      draftId,
      receiveDraft({
        draftId,
        arrivedAt: arrivedAt.toISOString(),
        ...this.look(mail),
        attachments: mail.files.length,
        ...(replyTo !== undefined && { replyTo }),
      }),
    );
    return draftId;
  }

  private async keep(draftId: string, mail: Mail, sha256: string, whole: boolean): Promise<void> {
    const { files, headers: _, headOnly: _h, ...words } = mail;
    for (const [nth, { content }] of files.entries()) {
      await this.blobs.put({ id: draftMailFileId(draftId, nth), key: draftKey(draftId), content });
    }
    const content: DraftContent = {
      mail: words,
      files: files.map(({ name, mediaType, content: bytes }) => ({ name, mediaType, bytes: bytes.length })),
      sha256,
      whole,
    };
    await this.files.keep(draftFileId(draftId), 'draft', draftKey(draftId), content);
  }

  private look(mail: Mail): { looksLike: DraftLook; suggestedRights: Right[] } {
    if (whatAMachineSentIsNoRequest(mail, this.config.MAIL_FROM)) {
      return { looksLike: 'automatic', suggestedRights: [] };
    }
    const { looksLike, rights } = isThisARequest(`${mail.subject}\n${mail.text}`);
    return { looksLike, suggestedRights: [...rights] };
  }

  private async requestOf(mail: Mail): Promise<string | undefined> {
    const number = aReplyBelongsToItsRequest(mail);
    if (number === undefined) return undefined;
    const { items } = await this.list.page({ number }, this.clock.now(), 1);
    return items[0]?.id;
  }
}
