import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
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
import { IsLine, Scope } from '../requests/lines.js';
import { orderKinds, orderOutcomes, type OrderKind, type OrderOutcome } from '../vocabulary.js';
import { noAnswerReasons, type NoAnswerReason } from './collections.js';
import { OrderParty } from './order-party.js';

export * from './order-party.js';

/** What every event of an order tells. */
class OrderFacts {
  @IsId() orderId!: string;
  /** The request it carries out; absent where a housing system corrected something by itself (GDPR Art. 19; P18). */
  @IsOptional() @IsId() requestId?: string;
}

@Event(topics.orders, 'orderId', 'It is settled who gets the order; each has its own delivery.')
export class OrderStartedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.order-started.v1';
  @IsIn(orderKinds) kind!: OrderKind;
  /** The line of the request that it carries out. */
  @IsOptional() @IsLine() line?: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsDefined() @ValidateNested() @Type(() => Scope) scope!: Scope;
  /** Where what must be put in place rests, with requests. */
  @IsOptional() @IsId() contentId?: string;
  /** True while identity is not settled. */
  @IsBoolean() provisional!: boolean;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderParty)
  parties!: OrderParty[];
  /** When the person asked, or the housing system told. */
  @IsMoment() submittedAt!: string;
  @IsMoment() startedAt!: string;
}

@Event(topics.orders, 'orderId', 'More parties turned out to have the data: they get the order as well.')
export class OrderExtendedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.order-extended.v1';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderParty)
  parties!: OrderParty[];
  @IsMoment() extendedAt!: string;
}

@Event(
  topics.orders,
  'orderId',
  'An order goes to a party without a valid agreement: it goes all the same, and somebody must look at the paper (P7).',
)
export class AgreementMissedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.agreement-missed.v1';
  @IsSlug() party!: string;
  /** It ended, or there never was one. */
  @IsIn(['ended', 'none']) agreement!: 'ended' | 'none';
  @IsMoment() noticedAt!: string;
}

@Event(topics.orders, 'orderId', 'A party has the order and works on it.')
export class PartyToldV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.party-told.v1';
  @IsSlug() party!: string;
  @IsMoment() toldAt!: string;
  /** When we look again; absent where the party tells us by itself. */
  @IsOptional() @IsMoment() lookAgainAt?: string;
  /** True when a colleague tells it by hand, for its machine cannot take this order. */
  @IsOptional() @IsBoolean() byHand?: boolean;
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
  /** Where its words rest sealed with processor-sync: why it keeps or refuses, what was done. */
  @IsOptional() @IsId() answerRef?: string;
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

@Event(
  topics.orders,
  'orderId',
  'The request or its line was withdrawn: who has not acted yet leaves it. What was done stays done.',
)
export class OrderStoppedV1 extends OrderFacts {
  static readonly type = 'nl.huisrecht.processor-sync.order-stopped.v1';
  @IsMoment() stoppedAt!: string;
}
