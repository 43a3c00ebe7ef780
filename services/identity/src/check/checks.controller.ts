import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { IsText } from '@huisrecht/contracts';
import { Access, Answers, CurrentActor, IdPipe, IfMatch, setEtag, type Actor } from '@huisrecht/service-kit';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Response } from 'express';
import { demand } from '../refusal.js';
import { onlyItsServices } from '../service-policy.js';
import { CheckView, Delivery, KnownContacts, PersonAtCheck } from './answers.js';
import { Checks, type Versioned } from './checks.js';
import { MayHandOut, MayHandOutDto } from './may-hand-out/may-hand-out.dto.js';
import { OutcomeDto, recordingOf } from './record-outcome/outcome.dto.js';

/** Why a protected address may be used, or how we know that somebody has died. */
export class ReasonOfCheckDto {
  @IsText(500) reason!: string;
  /** A bare number in the reason is no burgerservicenummer. */
  @IsOptional() @IsBoolean() notABsn?: boolean;
}

const counterRoles = ['clerk', 'privacy-officer', 'team-lead'] as const;

const answer = <T>(response: Response, { body, version }: Versioned<T>): T => {
  setEtag(response, version);
  return body;
};

/** The identity check of a request. */
@Controller('checks/:requestId')
export class ChecksController {
  constructor(private readonly checks: Checks) {}

  /** The check, without personal data. */
  @Get()
  @Answers(CheckView, { summary: 'The check, without personal data.' })
  @Access({ roles: [...counterRoles, 'fg', 'service'], purpose: 'identity-check' })
  async see(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> {
    return answer(response, await this.checks.see(requestId));
  }

  /** Who should be there and where the answer may go; logged as a view. */
  @Post('person')
  @HttpCode(200)
  @Answers(PersonAtCheck, {
    status: 200,
    summary: 'Who should be there and where the answer may go; logged.',
  })
  @Access({ roles: [...counterRoles], purpose: 'identity-check' })
  async person(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonAtCheck> {
    return answer(response, await this.checks.person(requestId, actor));
  }

  /** Records how the check ended. */
  @Post('outcome')
  @HttpCode(200)
  @Answers(CheckView, { status: 200, summary: 'Records how the check ended.' })
  @Access({ roles: [...counterRoles], purpose: 'identity-check' })
  async record(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Body() body: OutcomeDto,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> {
    return answer(response, await this.checks.record(requestId, recordingOf(body), version, actor));
  }

  /** Somebody came after the check expired: it opens again, with its original receipt date. */
  @Post('reopen')
  @HttpCode(200)
  @Answers(CheckView, { status: 200, summary: 'Opens an expired check again.' })
  @Access({ roles: [...counterRoles], purpose: 'identity-check' })
  async reopen(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> {
    return answer(response, await this.checks.reopen(requestId));
  }

  /** Lets post and e-mail be used for this request although the address is protected. */
  @Post('release-address')
  @HttpCode(200)
  @Answers(CheckView, { status: 200, summary: 'Lets a protected address be used for this request.' })
  @Access({ roles: ['team-lead'], purpose: 'release-protected-address' })
  async release(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Body() { reason, notABsn = false }: ReasonOfCheckDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> {
    return answer(response, await this.checks.release(requestId, reason, notABsn, actor));
  }

  /** The person has died: no request under the GDPR, and no refusal (recital 27). */
  @Post('deceased')
  @HttpCode(200)
  @Answers(CheckView, { status: 200, summary: 'The person has died: no request, and no refusal.' })
  @Access({ roles: [...counterRoles], purpose: 'identity-check' })
  async deceased(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Body() { reason, notABsn = false }: ReasonOfCheckDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CheckView> {
    return answer(response, await this.checks.deceased(requestId, reason, notABsn, actor));
  }

  /** The contacts we knew before the request, masked: through which of them a change is confirmed. Logged. */
  @Get('known-contacts')
  @Answers(KnownContacts, { summary: 'The contacts known before the request, masked; logged.' })
  @Access({ roles: [...counterRoles], purpose: 'confirm-through-a-known-contact' })
  knownContacts(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<KnownContacts> {
    return this.checks.knownContacts(requestId, actor);
  }

  /** Whether what was asked may still be handed out: age, authority and person are tested again (P26). */
  @Post('may-hand-out')
  @HttpCode(200)
  @Answers(MayHandOut, { status: 200, summary: 'Whether it may still be handed out, tested now.' })
  @Access({ roles: ['service'], purpose: 'hand-out-the-answer' })
  async mayHandOut(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Body() { lines }: MayHandOutDto,
    @CurrentActor() actor: Actor,
  ): Promise<MayHandOut> {
    demand(onlyItsServices('hand-out', actor.service));
    return this.checks.mayHandOut(requestId, lines);
  }

  /** Where a letter about this request may go now; logged as a view. */
  @Post('delivery')
  @HttpCode(200)
  @Answers(Delivery, { status: 200, summary: 'Where a letter about this request may go now; logged.' })
  @Access({ roles: ['service'], purpose: 'write-to-the-subject' })
  async delivery(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Delivery> {
    demand(onlyItsServices('delivery', actor.service));
    return this.checks.delivery(requestId, actor);
  }
}
