import { addDays, partsOf, type Day } from '@huisrecht/calendar';
import { IsDay, IsId } from '@huisrecht/contracts';
import { Access, Answers, CurrentActor, IdempotencyKey, IdPipe, type Actor } from '@huisrecht/service-kit';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  type PipeTransform,
} from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { demand, refuse, Refused } from '../refusal.js';
import { onlyItsServices } from '../service-policy.js';
import { AppointmentAnswer, DayAnswer, DaysAnswer, DeskAnswer } from './answers.js';
import { visitors, type Visitor } from './desk-day.js';
import { Desk } from './desk.js';

/** Days that can be asked for at once. */
const MAX_DAYS = 92;

const isDay = (value: unknown): value is Day => {
  try {
    return typeof value === 'string' && partsOf(value).y >= 2000;
  } catch {
    return false;
  }
};

/** A day in a path. */
class DayPipe implements PipeTransform<unknown, Day> {
  transform(value: unknown): Day {
    if (!isDay(value)) throw new Refused(refuse('appointment.not-there'));
    return value;
  }
}

/** A time of a day. */
export class PlaceDto {
  @IsDay() day!: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'time must be like 09:20' }) time!: string;
}
/** Who comes, for which requests: everything in one visit. */
export class WalkInDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @ArrayUnique() @IsId({ each: true }) requestIds!: string[];
  @IsIn(visitors) for!: Visitor;
}
/** An appointment. */
export class BookDto extends WalkInDto {
  @IsDay() day!: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'time must be like 09:20' }) time!: string;
}
/** One day. */
export class DayQuery {
  @IsDay() day!: string;
}
/** From one day to another, both included. */
export class DaysQuery {
  @IsDay() from!: string;
  @IsDay() until!: string;
}

const counterRoles = ['clerk', 'privacy-officer', 'team-lead'] as const;
const purpose = 'identity-check';

/** The counter desk: who comes when. */
@Controller('appointments')
export class DeskController {
  constructor(private readonly desk: Desk) {}

  /** The day at the desk, with initials; logged as a view. */
  @Get()
  @Answers(DeskAnswer, { summary: 'The day at the desk, with initials; logged.' })
  @Access({ roles: [...counterRoles], purpose })
  day(@Query() { day }: DayQuery, @CurrentActor() actor: Actor): Promise<DeskAnswer> {
    return this.desk.day(day, actor);
  }

  /** Which days have room, and which had none: at most 92 days. */
  @Get('free')
  @Answers(DaysAnswer, { summary: 'Which days have room, and which had none.' })
  @Access({ roles: [...counterRoles, 'service'], purpose })
  async free(@Query() { from, until }: DaysQuery, @CurrentActor() actor: Actor): Promise<DaysAnswer> {
    demand(
      actor.service === undefined ? undefined : onlyItsServices('free-slots', actor.service),
      until < from || until > addDays(from, MAX_DAYS) ? refuse('desk.too-many-days', 'until') : undefined,
    );
    const items = await this.desk.days(from, until);
    return { items, withoutSlot: items.filter(({ hadSlot }) => !hadSlot).map(({ day }) => day) };
  }

  /** Books a place. */
  @Post()
  @Answers(AppointmentAnswer, { summary: 'Books a place at the desk.' })
  @Access({ roles: [...counterRoles], purpose })
  book(
    @Body() { day, time, requestIds, for: visitor }: BookDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppointmentAnswer> {
    return this.desk.book(day, time, { requestIds, visitor }, key, actor);
  }

  /** Somebody came without an appointment. */
  @Post('walk-ins')
  @Answers(AppointmentAnswer, { summary: 'Somebody came without an appointment.' })
  @Access({ roles: [...counterRoles], purpose })
  walkIn(
    @Body() { requestIds, for: visitor }: WalkInDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppointmentAnswer> {
    return this.desk.walkIn({ requestIds, visitor }, key, actor);
  }

  /** Moves it to another time. */
  @Post(':day/:id/move')
  @HttpCode(200)
  @Answers(AppointmentAnswer, { status: 200, summary: 'Moves an appointment to another time.' })
  @Access({ roles: [...counterRoles], purpose })
  move(
    @Param('day', DayPipe) day: Day,
    @Param('id', new IdPipe('apt')) id: string,
    @Body() to: PlaceDto,
    @CurrentActor() actor: Actor,
  ): Promise<AppointmentAnswer> {
    return this.desk.move(day, id, to.day, to.time, actor);
  }

  /** They will not come. */
  @Post(':day/:id/cancel')
  @HttpCode(200)
  @Answers(AppointmentAnswer, { status: 200, summary: 'Cancels an appointment.' })
  @Access({ roles: [...counterRoles], purpose })
  cancel(
    @Param('day', DayPipe) day: Day,
    @Param('id', new IdPipe('apt')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppointmentAnswer> {
    return this.desk.end(day, id, 'cancelled', actor);
  }

  /** They came. */
  @Post(':day/:id/came')
  @HttpCode(200)
  @Answers(AppointmentAnswer, { status: 200, summary: 'Whoever had this appointment came.' })
  @Access({ roles: [...counterRoles], purpose })
  came(
    @Param('day', DayPipe) day: Day,
    @Param('id', new IdPipe('apt')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<AppointmentAnswer> {
    return this.desk.end(day, id, 'came', actor);
  }

  /** For a calendar; its title is neutral. */
  @Get(':day/:id/afspraak.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="afspraak.ics"')
  @Answers(undefined, { summary: 'The appointment for a calendar.', media: 'text/calendar' })
  @Access({ roles: [...counterRoles], purpose })
  invitation(@Param('day', DayPipe) day: Day, @Param('id', new IdPipe('apt')) id: string): Promise<string> {
    return this.desk.invitation(day, id);
  }

  /** The desk is closed that day: today or later. */
  @Post('days/:day/close')
  @HttpCode(200)
  @Answers(DayAnswer, { status: 200, summary: 'The desk is closed that day.' })
  @Access({ roles: ['team-lead'], purpose: 'open-or-close-the-desk' })
  close(@Param('day', DayPipe) day: Day, @CurrentActor() actor: Actor): Promise<DayAnswer> {
    return this.desk.setClosed(day, true, actor);
  }

  /** The desk is open that day after all. */
  @Post('days/:day/open')
  @HttpCode(200)
  @Answers(DayAnswer, { status: 200, summary: 'The desk is open that day after all.' })
  @Access({ roles: ['team-lead'], purpose: 'open-or-close-the-desk' })
  open(@Param('day', DayPipe) day: Day, @CurrentActor() actor: Actor): Promise<DayAnswer> {
    return this.desk.setClosed(day, false, actor);
  }
}
