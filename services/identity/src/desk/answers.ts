import { IsDay, IsId, IsMoment, IsText } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import {
  appointmentStatuses,
  visitors,
  type Appointment,
  type AppointmentStatus,
  type Visitor,
} from './desk-day.js';

/** An appointment, without who comes. */
export class AppointmentAnswer {
  @IsId() readonly appointmentId!: string;
  @IsDay() readonly day!: string;
  @IsText(5) readonly time!: string;
  @IsInt() readonly minutes!: number;
  @IsArray() @IsId({ each: true }) readonly requestIds!: readonly string[];
  @IsIn(visitors) readonly for!: Visitor;
  @IsBoolean() readonly walkIn!: boolean;
  @IsIn(appointmentStatuses) readonly status!: AppointmentStatus;
  @IsText(100) readonly bookedBy!: string;
  @IsMoment() readonly bookedAt!: string;
  /** Absent while no reminder was due. */
  @IsOptional() @IsIn(['mailed', 'no-known-mailbox']) readonly reminded?: Appointment['reminded'];
}
/** One on the list of the day: initials, no more. */
export class VisitorAnswer extends AppointmentAnswer {
  /** Of each person, in the order of the requests; empty where nobody is known behind the code. */
  @IsArray() @IsText(40, { each: true }) readonly initials!: readonly string[];
}
/** A time, and how many can still come then. */
export class SlotAnswer {
  @IsText(5) readonly time!: string;
  @IsText(5) readonly until!: string;
  @IsInt() readonly free!: number;
}
/** One day of the desk. */
export class DayAnswer {
  @IsDay() readonly day!: string;
  /** A team lead closed the desk. */
  @IsBoolean() readonly closed!: boolean;
  /** Somebody could have come, or still can. */
  @IsBoolean() readonly hadSlot!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SlotAnswer) readonly slots!: readonly SlotAnswer[];
}
/** The day at the desk: at most what the desk can take, and who walked in. */
export class DeskAnswer extends DayAnswer {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => VisitorAnswer)
  readonly items!: readonly VisitorAnswer[];
}
/** Every day from one to another. */
export class DaysAnswer {
  @IsArray() @ValidateNested({ each: true }) @Type(() => DayAnswer) readonly items!: readonly DayAnswer[];
  /** Days on which we had no place: they don't count in a suspension. */
  @IsArray() @IsDay({ each: true }) readonly withoutSlot!: readonly string[];
}

/** How an appointment is shown. */
export const appointmentAnswer = (
  { visitor, sequence: _sequence, endedAt: _endedAt, ...rest }: Appointment,
  day: string,
): AppointmentAnswer => ({ ...rest, day, for: visitor });
