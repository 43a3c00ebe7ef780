import type { DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { kinds, type OfRestriction } from '../domain/due.js';
import { Requests } from '../requests.js';
import { liftOnItsDay } from './lift-restriction.js';

/** The day has come on which a restriction lifts. */
@Injectable()
export class LiftRestriction implements DueHandler {
  readonly kind = kinds.liftRestriction;
  constructor(private readonly requests: Requests) {}

  async handle({ data }: DueItem): Promise<void> {
    const { requestId, restrictionId } = data as OfRestriction;
    await this.requests.decide(requestId, liftOnItsDay(restrictionId));
  }
}
