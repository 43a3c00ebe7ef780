import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { extensionGrounds, stopReasons, type ExtensionGround, type StopReason } from '../vocabulary.js';
import { RequestFacts } from './facts.js';

@Event(
  topics.requests,
  'requestId',
  'The legal term is extended by two months, once, within the first month (GDPR Art. 12(3)). The promise is not mended by it.',
)
export class TermExtendedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.term-extended.v1';
  /** Where the motivation rests sealed. */
  @IsId() decisionId!: string;
  @IsIn(extensionGrounds) ground!: ExtensionGround;
  /** The new last day of the law. */
  @IsDay() lawfulBy!: string;
  @IsText(100) extendedBy!: string;
  @IsMoment() extendedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'The legal clock stands still: a named colleague recorded a concrete doubt, or asked what is meant. The promise goes on.',
)
export class TermStoppedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.term-stopped.v1';
  /** Where the doubt or the question rests sealed. */
  @IsId() stopId!: string;
  @IsIn(stopReasons) reason!: StopReason;
  /** The day it was asked: from here the clock stands still. */
  @IsDay() from!: string;
  @IsText(100) stoppedBy!: string;
  @IsMoment() stoppedAt!: string;
}

@Event(topics.requests, 'requestId', 'The answer came: the legal clock goes on.')
export class TermResumedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.term-resumed.v1';
  @IsId() stopId!: string;
  /** The day it was answered. */
  @IsDay() until!: string;
  /** Days on which we had no counter slot: they were ours, and do not count. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsDay({ each: true }) withoutSlot?: string[];
  /** The last day of the law, with what stood still. */
  @IsDay() lawfulBy!: string;
  @IsText(100) recordedBy!: string;
  @IsMoment() resumedAt!: string;
}
