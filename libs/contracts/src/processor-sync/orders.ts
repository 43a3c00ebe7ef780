import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { orderKinds, orderOutcomes, type OrderKind, type OrderOutcome } from '../vocabulary.js';
import { noAnswerReasons, type NoAnswerReason } from './collections.js';
import { OrderParty } from './order-party.js';

export * from './order-party.js';

/** What every event of an order tells. */
class OrderFacts {
  @IsId() orderId!: string;
  @IsId() requestId!: string;
}

@Event(topics.orders, 'orderId', 'It is settled who gets the order; each has its own delivery.')
export class OrderStartedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.order-started.v1';
  @IsIn(orderKinds) kind!: OrderKind;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderParty)
  parties!: OrderParty[];
  @IsMoment() startedAt!: string;
}

@Event(topics.orders, 'orderId', 'A party has the order and works on it.')
export class PartyToldV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-told.v1';
  @IsSlug() party!: string;
  @IsMoment() toldAt!: string;
  /** When we look again; absent where the party tells us by itself. */
  @IsOptional() @IsMoment() lookAgainAt?: string;
}

@Event(
  topics.orders,
  'orderId',
  'A party is told once more: a colleague wants it, or the party says there is news.',
)
export class PartyToldAgainV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-told-again.v1';
  @IsSlug() party!: string;
  @IsIn(['colleague', 'news-from-party']) because!: 'colleague' | 'news-from-party';
  @IsOptional() @IsText(100) by?: string;
  @IsMoment() at!: string;
}

@Event(topics.orders, 'orderId', 'A party said what it did with the order.')
export class PartyAnsweredV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-answered.v1';
  @IsSlug() party!: string;
  @IsIn(orderOutcomes) outcome!: OrderOutcome;
  @IsOptional() @IsIn(noAnswerReasons) reason?: NoAnswerReason;
  /** Staff id of who did it by hand, or recorded that no answer can come. */
  @IsOptional() @IsText(100) recordedBy?: string;
  @IsMoment() answeredAt!: string;
}

@Event(topics.orders, 'orderId', 'A try to reach a party failed; it is tried again.')
export class PartyFailedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-failed.v1';
  @IsSlug() party!: string;
  /** A stable code, never a message of the other side. */
  @IsSlug() code!: string;
  @IsInt() @Min(1) @Max(10_000) attempt!: number;
  @IsMoment() failedAt!: string;
  @IsOptional() @IsMoment() nextTryAt?: string;
}

@Event(topics.orders, 'orderId', 'A party let its last day pass without an answer.')
export class PartyOverdueV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-overdue.v1';
  @IsSlug() party!: string;
  @IsDay() answerBy!: string;
  @IsMoment() noticedAt!: string;
}

@Event(topics.orders, 'orderId', 'Every party answered, or a team lead recorded why no answer can come.')
export class OrderCompletedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.order-completed.v1';
  @IsMoment() completedAt!: string;
}
