import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  adapterKinds,
  holderOutcomes,
  rights,
  type AdapterKind,
  type HolderOutcome,
  type Right,
} from '../vocabulary.js';

/** Why no answer can come any more; the letter and the manifest say it in these words. */
export const noAnswerReasons = [
  'holder-no-longer-exists',
  'system-out-of-use',
  'data-lost',
  'holder-refuses',
  'holder-keeps-silent',
  'place-cannot-be-searched',
] as const;
export type NoAnswerReason = (typeof noAnswerReasons)[number];

/** A holder that is asked in a collection. */
export class AskedHolder {
  @IsSlug() holder!: string;
  /** The name a person reads in the letter and on the page. */
  @IsText(120) name!: string;
  @IsIn(adapterKinds) adapter!: AdapterKind;
  @IsDay() answerBy!: string;
}

/** What every event of a collection tells; there is one collection per request. */
class CollectionFacts {
  @IsId() collectionId!: string;
  @IsId() requestId!: string;
}

@Event(topics.collections, 'collectionId', 'It is settled whom we ask; each gets its own delivery.')
export class CollectionStartedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.collection-started.v1';
  /** Every pseudonym of the person who asks. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsIn(rights) right!: Right;
  /** When the person asked, as far as we know; OpenDSR's `submitted_time`. */
  @IsMoment() submittedAt!: string;
  @IsMoment() startedAt!: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AskedHolder)
  holders!: AskedHolder[];
}

@Event(
  topics.collections,
  'collectionId',
  'More holders turned out to have something: they are asked as well.',
)
export class CollectionExtendedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.collection-extended.v1';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AskedHolder)
  holders!: AskedHolder[];
  @IsMoment() extendedAt!: string;
}

@Event(topics.collections, 'collectionId', 'A holder has our question and works on it.')
export class HolderAskedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-asked.v1';
  @IsSlug() holder!: string;
  @IsMoment() askedAt!: string;
  /** When we look again whether the answer is there; absent where the holder tells us by itself. */
  @IsOptional() @IsMoment() lookAgainAt?: string;
}

@Event(
  topics.collections,
  'collectionId',
  'A holder is asked once more: a colleague wants it, or the holder says there is news.',
)
export class HolderAskedAgainV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-asked-again.v1';
  @IsSlug() holder!: string;
  @IsIn(['colleague', 'news-from-holder']) because!: 'colleague' | 'news-from-holder';
  /** Staff id, where a colleague wanted it. */
  @IsOptional() @IsText(100) by?: string;
  @IsMoment() at!: string;
}

@Event(
  topics.collections,
  'collectionId',
  'A holder answered; its answer rests sealed with processor-sync, here is the reference. A holder may answer more than once: each answer adds to what was there.',
)
export class HolderAnsweredV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-answered.v1';
  @IsSlug() holder!: string;
  @IsIn(holderOutcomes) outcome!: HolderOutcome;
  /** Number of items in this answer. */
  @IsInt() @Min(0) @Max(1_000_000) items!: number;
  /** Fetch it from processor-sync; absent where nothing came. */
  @IsOptional() @IsId() answerRef?: string;
  @IsMoment() answeredAt!: string;
  /** True when the holder had answered before. */
  @IsOptional() @IsBoolean() supplement?: boolean;
  /** Why no answer can come; only with outcome `no-answer-possible`. */
  @IsOptional() @IsIn(noAnswerReasons) reason?: NoAnswerReason;
  /** Staff id of who answered a search task, or recorded that no answer can come. */
  @IsOptional() @IsText(100) recordedBy?: string;
}

@Event(topics.collections, 'collectionId', 'A try to reach a holder failed; it is tried again.')
export class HolderFailedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-failed.v1';
  @IsSlug() holder!: string;
  /** A stable code, never a message of the other side. */
  @IsSlug() code!: string;
  @IsInt() @Min(1) @Max(10_000) attempt!: number;
  @IsMoment() failedAt!: string;
  /** When it is tried again; absent when a person must act. */
  @IsOptional() @IsMoment() nextTryAt?: string;
}

@Event(topics.collections, 'collectionId', 'A holder let its last day pass without an answer.')
export class HolderOverdueV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-overdue.v1';
  @IsSlug() holder!: string;
  /** The day on which the answer had to be there. */
  @IsDay() answerBy!: string;
  @IsMoment() noticedAt!: string;
}

@Event(
  topics.collections,
  'collectionId',
  'Every holder answered, or a team lead recorded why no answer can come.',
)
export class CollectionCompletedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.collection-completed.v1';
  @IsMoment() completedAt!: string;
}

@Event(
  topics.collections,
  'collectionId',
  'The request was withdrawn: nobody is asked any more, what was collected is destroyed.',
)
export class CollectionStoppedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.collection-stopped.v1';
  @IsMoment() stoppedAt!: string;
}

@Event(topics.collections, 'collectionId', 'The answers of holders are gone; their references stay.')
export class AnswersDestroyedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.answers-destroyed.v1';
  @IsArray() @ArrayMaxSize(1_000) @IsId({ each: true }) answerRefs!: string[];
  @IsMoment() destroyedAt!: string;
}
