import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ParkedWork, type ParkedLane } from '@huisrecht/eventing';
import { IsString, Length, Matches } from 'class-validator';
import { Access } from '../auth/access.js';
import { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { kitProblems } from '../errors/kit-problems.js';
import { Log } from '../logging/log.js';
import { PageQuery } from '../paging/page.js';

/** Why a parked message is thrown away. */
export class DiscardParked {
  /** Which message blocks: `head.offset` of the list, so that another than the one you saw is never thrown away. */
  @IsString()
  @Matches(/^\d{1,20}$/, { message: 'offset must be the one that the list shows' })
  offset!: string;

  /** For who looks later; no personal data. */
  @IsString()
  @Length(5, 500)
  reason!: string;
}

const LANE = /^[A-Za-z0-9_-]{8,400}$/;

/** Messages that this service could not handle, by the key that they block. Their content is never shown. */
@Controller('ops/parked')
@Access({ roles: ['ops', 'privacy-officer'], purpose: 'operations' })
export class ParkedController {
  constructor(
    private readonly modules: ModuleRef,
    private readonly log: Log,
  ) {}

  /** A page of blocked keys: why, since when, and how much waits behind. */
  @Get()
  list(@Query() { after, limit }: PageQuery): Promise<{ items: ParkedLane[]; next?: string }> {
    return this.parked().list(limit, after);
  }

  /** Asks the owner of the partition to try again; what waits behind goes on in order when it succeeds. */
  @Post(':lane/replay')
  @HttpCode(202)
  async replay(@Param('lane') lane: string): Promise<void> {
    if (!LANE.test(lane) || !(await this.parked().requestReplay(lane))) throw kitProblems.of('id.unknown');
    this.log.info('A replay of parked work was asked for.', { lane });
  }

  /** Throws the blocking message away, by name and with a reason; what waits behind it goes on. */
  @Post(':lane/discard')
  @HttpCode(202)
  async discard(
    @Param('lane') lane: string,
    @Body() { offset, reason }: DiscardParked,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const note = { by: actor.id, reason, at: new Date() };
    if (!LANE.test(lane) || !(await this.parked().discard(lane, offset, note)))
      throw kitProblems.of('id.unknown');
    this.log.info('A parked message was thrown away.', { lane, offset });
  }

  /** Absent in a service that consumes nothing. */
  private parked(): ParkedWork {
    try {
      return this.modules.get(ParkedWork, { strict: false });
    } catch {
      throw kitProblems.of('route.not-found');
    }
  }
}
