import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { adapterKinds, holderOutcomes, type AdapterKind, type HolderOutcome } from '../vocabulary.js';

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
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AskedHolder)
  holders!: AskedHolder[];
}

@Event(
  topics.collections,
  'collectionId',
  'A holder answered; its answer rests sealed with processor-sync, here is the reference.',
)
export class HolderAnsweredV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.holder-answered.v1';
  @IsSlug() holder!: string;
  @IsIn(holderOutcomes) outcome!: HolderOutcome;
  /** Number of items in the answer. */
  @IsInt() @Min(0) @Max(1_000_000) items!: number;
  /** Fetch it from processor-sync; absent where nothing came. */
  @IsOptional() @IsId() answerRef?: string;
  @IsMoment() answeredAt!: string;
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

@Event(
  topics.collections,
  'collectionId',
  'Every holder answered, or a team lead recorded why no answer can come.',
)
export class CollectionCompletedV1 extends CollectionFacts {
  static readonly type = 'nl.huisrecht.processor-sync.collection-completed.v1';
  @IsMoment() completedAt!: string;
}
