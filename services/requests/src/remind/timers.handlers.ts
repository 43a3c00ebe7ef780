import type { DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { kinds, type OfAttempt, type OfRequest, type RemindData } from '../domain/due.js';
import { openReviewInTime } from '../open-review/open-review-in-time.js';
import { Requests } from '../requests.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { remind } from './remind.js';

/** A date of a request came near or passed. */
@Injectable()
export class RemindOfRequest implements DueHandler {
  readonly kind = kinds.remind;
  constructor(private readonly requests: Requests) {}

  async handle({ data }: DueItem): Promise<void> {
    const reminder = data as RemindData;
    await this.requests.decide(reminder.requestId, remind(reminder));
  }
}

/** Nobody came in time for a written answer. */
@Injectable()
export class NoShow implements DueHandler {
  readonly kind = kinds.noShow;
  constructor(private readonly requests: Requests) {}

  async handle({ data }: DueItem): Promise<void> {
    const { requestId, attempt } = data as OfAttempt;
    await this.requests.decide(requestId, noShow(attempt));
  }
}

/** Holders had their time. */
@Injectable()
export class OpenReview implements DueHandler {
  readonly kind = kinds.openReview;
  constructor(private readonly requests: Requests) {}

  async handle({ data }: DueItem): Promise<void> {
    await this.requests.decide((data as OfRequest).requestId, openReviewInTime);
  }
}
