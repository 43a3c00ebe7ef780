import { IsIn, IsOptional, Matches } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsSlug } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';

/** What became of a housing event that was not taken. */
export const noticeOutcomes = ['refused', 'parked'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

@Event(
  topics.housingNotices,
  'noticeId',
  'An event of a housing system was not taken: which one, why and where in it; never a value.',
)
export class HousingEventNotTakenV1 {
  static readonly type = 'nl.huisrecht.identity.housing-event-not-taken.v1';
  /** The same for every delivery of the same record. */
  @IsId() noticeId!: string;
  /** `refused`: not kept, publish a corrected event. `parked`: kept sealed, waits for a person; later events of its key wait too. */
  @IsIn(noticeOutcomes) outcome!: NoticeOutcome;
  /** `source` of the event; absent when it had none that can be repeated safely. */
  @IsOptional() @Matches(/^[A-Za-z0-9._:/-]{1,200}$/) publisher?: string;
  /** `id` of the event; absent when it had none that can be repeated safely. */
  @IsOptional() @Matches(/^[A-Za-z0-9._:/-]{1,100}$/) eventId?: string;
  /** `type` of the event; absent when it had none that can be repeated safely. */
  @IsOptional() @Matches(/^[a-z0-9.-]{1,100}$/) eventType?: string;
  /** A stable code, listed in the README of the identity service. */
  @IsSlug() code!: string;
  /** Path of the field, such as `person.addresses.0.postalCode`; names of the contract only. */
  @IsOptional() @Matches(/^[A-Za-z0-9.]{1,200}$/) field?: string;
  @IsMoment() noticedAt!: string;
}
