import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsText } from '@huisrecht/contracts';
import { Access, CurrentActor, type Actor } from '@huisrecht/service-kit';
import { LookupHasher, Sealer } from '@huisrecht/store';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { aTextHoldsNoBsn } from '../bsn/a-text-holds-no-bsn.js';
import { demand } from '../refusal.js';
import { ClearedNumbers } from './cleared-numbers.js';
import { eventKeyOf } from './event-key.js';

/** A human's answer to the question whether a number is a burgerservicenummer. */
export class ClearedDto {
  /** `source` of the event. */
  @Matches(/^[\x21-\x7e][\x20-\x7e]{0,255}$/) publisher!: string;
  /** `id` of the event. */
  @Matches(/^[\x21-\x7e][\x20-\x7e]{0,255}$/) eventId!: string;
  @IsText(500) reason!: string;
  /** A bare number in the reason is no burgerservicenummer. */
  @IsOptional() @IsBoolean() notABsn?: boolean;
}

/** Answers to what the inbound zone asked. */
@Controller('housing/answers')
export class AnswersController {
  constructor(
    private readonly cleared: ClearedNumbers,
    private readonly hasher: LookupHasher,
    private readonly sealer: Sealer,
  ) {}

  /** The number in that event is no burgerservicenummer: replay its lane, and it comes in. */
  @Post()
  @HttpCode(200)
  @Access({ roles: ['privacy-officer'], purpose: 'judge-a-number' })
  async clear(
    @Body() { publisher, eventId, reason, notABsn = false }: ClearedDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ cleared: true }> {
    demand(aTextHoldsNoBsn(reason, notABsn, 'reason'));
    const eventKey = eventKeyOf({ source: publisher, id: eventId }, this.hasher);
    const context = { collection: 'cleared_numbers', field: 'reason', owner: eventKey };
    const sealed = await this.sealer.seal({ record: `cleared_${eventKey}` }, context, reason);
    await this.cleared.clear(eventKey, actor.id, sealed);
    return { cleared: true };
  }
}
