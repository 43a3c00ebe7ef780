import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  deliveryChannels,
  letterFailures,
  letterKinds,
  letterLanguages,
  type DeliveryChannel,
  type LetterFailure,
  type LetterKind,
  type LetterLanguage,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';
import { IsLine } from './lines.js';

/** What every event of one letter tells. A letter that is sent again is another letter. */
class LetterFacts extends RequestFacts {
  @IsId() letterId!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A letter is written and rests sealed: it waits for the mail server or the printer.',
)
export class LetterQueuedV1 extends LetterFacts {
  static readonly type = 'nl.huisrecht.requests.letter-queued.v1';
  @IsIn(letterKinds) letter!: LetterKind;
  @IsIn(letterLanguages) language!: LetterLanguage;
  @IsIn(deliveryChannels) delivery!: DeliveryChannel;
  /** The line it is about, where it is about one. */
  @IsOptional() @IsLine() line?: number;
  @IsOptional() @IsId() restrictionId?: string;
  /** The round of the answer that is sent again. */
  @IsOptional() @IsInt() @Min(1) @Max(100) round?: number;
  /** The letter that this one comes in place of. */
  @IsOptional() @IsId() insteadOf?: string;
  /** Staff id of who sent it, or the service when it sends by itself. */
  @IsText(100) queuedBy!: string;
  @IsMoment() queuedAt!: string;
}

@Event(topics.requests, 'requestId', 'A letter was printed; it is still in the building.')
export class LetterPrintedV1 extends LetterFacts {
  static readonly type = 'nl.huisrecht.requests.letter-printed.v1';
  @IsText(100) printedBy!: string;
  @IsMoment() printedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A letter did not go out: its contact may not be used any more, or a colleague took it back.',
)
export class LetterNotSentV1 extends LetterFacts {
  static readonly type = 'nl.huisrecht.requests.letter-not-sent.v1';
  @IsIn(letterFailures) because!: LetterFailure;
  @IsText(100) notedBy!: string;
  @IsMoment() notedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A letter came back ("retour afzender"): nothing is posted to that address until it is confirmed.',
)
export class LetterReturnedV1 extends LetterFacts {
  static readonly type = 'nl.huisrecht.requests.letter-returned.v1';
  @IsText(100) returnedBy!: string;
  @IsMoment() returnedAt!: string;
}

@Event(topics.requests, 'requestId', 'After a letter came back a colleague confirmed where post may go.')
export class PostAddressConfirmedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.post-address-confirmed.v1';
  @IsText(100) confirmedBy!: string;
  @IsMoment() confirmedAt!: string;
}
