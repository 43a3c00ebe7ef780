import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  discardReasons,
  draftLooks,
  rights,
  type DiscardReason,
  type DraftLook,
  type Right,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';

@Event(topics.requests, 'requestId', 'A file was added to the request; name and content rest sealed.')
export class AttachmentAddedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.attachment-added.v1';
  @IsId() attachmentId!: string;
  /** What its bytes say it is. */
  @IsText(100) mediaType!: string;
  @IsInt() @Min(1) @Max(100_000_000) bytes!: number;
  @IsText(100) addedBy!: string;
  @IsMoment() addedAt!: string;
}

/** What every event of a draft tells. Sender, subject and text rest sealed with requests. */
class DraftFacts {
  @IsId() draftId!: string;
}

@Event(topics.drafts, 'draftId', 'A mail came in; a clerk looks whether it is a request.')
export class DraftReceivedV1 extends DraftFacts {
  static readonly type = 'nl.huisrecht.requests.draft-received.v1';
  /** When it reached our mailbox: the day of receipt, should it be a request (IMAP INTERNALDATE). */
  @IsMoment() arrivedAt!: string;
  @IsIn(draftLooks) looksLike!: DraftLook;
  /** What the helper reads in it; a clerk chooses. */
  @IsArray() @ArrayMaxSize(7) @IsIn(rights, { each: true }) suggestedRights!: Right[];
  /** Number of files with it. */
  @IsInt() @Min(0) @Max(1_000) attachments!: number;
  /** The request it answers, when its subject or thread says so. */
  @IsOptional() @IsId() replyTo?: string;
  @IsMoment() notedAt!: string;
}

@Event(topics.drafts, 'draftId', 'A clerk made a request of it, or added it to one.')
export class DraftConfirmedV1 extends DraftFacts {
  static readonly type = 'nl.huisrecht.requests.draft-confirmed.v1';
  @IsId() requestId!: string;
  @IsText(100) confirmedBy!: string;
  @IsMoment() confirmedAt!: string;
}

@Event(topics.drafts, 'draftId', 'A clerk looked and put it aside; the original stays thirty days.')
export class DraftDiscardedV1 extends DraftFacts {
  static readonly type = 'nl.huisrecht.requests.draft-discarded.v1';
  @IsIn(discardReasons) because!: DiscardReason;
  @IsText(100) discardedBy!: string;
  @IsMoment() discardedAt!: string;
}

@Event(
  topics.drafts,
  'draftId',
  'Draft and original mail are gone: thirty days after a clerk was done with it.',
)
export class DraftRemovedV1 extends DraftFacts {
  static readonly type = 'nl.huisrecht.requests.draft-removed.v1';
  /** False when the original could not be found in the mailbox any more. */
  @IsBoolean() originalDeleted!: boolean;
  @IsMoment() removedAt!: string;
}
