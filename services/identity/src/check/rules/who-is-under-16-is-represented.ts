import { addMonths, dayOf, type Day } from '@huisrecht/calendar';
import { refuse, type Refusal } from '../../refusal.js';
import { ageOfDeciding } from '../check-policy.js';

/** The day on which somebody turns sixteen. */
export const sixteenOn = (birthDate: Day): Day => addMonths(birthDate, ageOfDeciding * 12);

/** The two days on which age is tested before anything is decided. */
export interface AgeTest {
  readonly receivedAt: string;
  readonly now: Date;
  /** Absent when no birth date is known. */
  readonly sixteenOn?: Day | undefined;
}

/** Whether the person was under sixteen when the request came, and is so today: who turned sixteen since decides. */
export const isChild = ({ receivedAt, now, sixteenOn: turns }: AgeTest): boolean =>
  turns !== undefined && dayOf(receivedAt) < turns && dayOf(now) < turns;

/** UAVG Art. 5(1) (P26): for who is under sixteen somebody else acts; the child alone cannot. */
export const aChildIsRepresented = (age: AgeTest, represented: boolean): Refusal | undefined =>
  isChild(age) && !represented ? refuse('representation.needed', 'representation') : undefined;
