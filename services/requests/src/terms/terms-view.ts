import {
  dayOf,
  daysBetween,
  daysStoodStill,
  extensionNoticeBy,
  promisedBy,
  stopAskedBy,
  termOfLaw,
  whyInShort,
  type Day,
  type Explained,
  type Language,
  type Step,
} from '@huisrecht/calendar';
import type { ExtensionGround, StopReason } from '@huisrecht/contracts';
import { clocksAt, isOwed, lawOf, standsStill } from '../domain/clocks.js';
import type { KnownRequest } from '../domain/state.js';

/** A date that tells how it was made, and how far off it is. */
export interface DateView {
  readonly day: Day;
  /** Negative when past. */
  readonly daysLeft: number;
  readonly steps: readonly Step[];
  /** Why this date, in one line. */
  readonly why: Readonly<Record<Language, string>>;
}

/** All that is to be known of the clocks of a request, each date with its steps. */
export interface TermsView {
  readonly promise: DateView & { readonly plannedDay: Day; readonly lastPostingDay: Day };
  readonly law: DateView & {
    /** Before the roll to a working day. */
    readonly unrolledDay: Day;
    readonly extended: boolean;
    /** True while somebody's answer is waited for: the day moves on with every day. */
    readonly standsStill: boolean;
    readonly stoodStill: number;
  };
  /** Past one of the two and not answered. */
  readonly overdue: boolean;
  readonly extension?: {
    readonly ground: ExtensionGround;
    readonly extendedBy: string;
    readonly extendedAt: string;
  };
  /** Only while it can still be extended. */
  readonly canExtend?: DateView & {
    readonly lastPostingDay: Day;
    /** The last day of the law if it were. */
    readonly until: DateView;
  };
  readonly stops: readonly {
    readonly stopId: string;
    readonly reason: StopReason;
    readonly from: Day;
    readonly until?: Day;
    /** Days that count, up to now. */
    readonly days: number;
    readonly withoutSlot: readonly Day[];
    readonly stoppedBy: string;
    readonly recordedBy?: string;
  }[];
  /** Only while a doubt or a question can still stop the clock. */
  readonly canStop?: DateView;
  /** Until when the court can be asked about what was refused, for each line. */
  readonly courtWindows: readonly { readonly line: number; readonly day: Day; readonly daysLeft: number }[];
}

const dated = ({ day, steps }: Explained, today: Day): DateView => ({
  day,
  daysLeft: daysBetween(today, day),
  steps,
  why: { nl: whyInShort({ steps }, 'nl'), en: whyInShort({ steps }, 'en') },
});

const whatCanBeDone = (state: KnownRequest, today: Day): Pick<TermsView, 'canExtend' | 'canStop'> => {
  if (!isOwed(state)) return {};
  const notice = extensionNoticeBy(state.receivedAt);
  const stopBy = stopAskedBy(state.receivedAt);
  const extended = termOfLaw({ receivedAt: state.receivedAt, extended: true });
  const canExtend = {
    ...dated(notice, today),
    lastPostingDay: notice.lastPostingDay,
    until: dated(extended, today),
  };
  return {
    ...(state.terms.extension === undefined && today <= notice.day && { canExtend }),
    ...(today <= stopBy.day && { canStop: dated(stopBy, today) }),
  };
};

/** The clocks of a request, each date with how it was made, and what can still be done about them. */
export const termsView = (state: KnownRequest, now: Date): TermsView => {
  const today = dayOf(now);
  const promise = promisedBy(state.receivedAt);
  const law = lawOf(state, today);
  const { extension, stops } = state.terms;
  return {
    promise: {
      ...dated(promise, today),
      plannedDay: promise.plannedDay,
      lastPostingDay: promise.lastPostingDay,
    },
    law: {
      ...dated(law, today),
      unrolledDay: law.unrolledDay,
      stoodStill: law.stoodStill,
      extended: extension !== undefined,
      standsStill: standsStill(state),
    },
    overdue: clocksAt(state, now).overdue && isOwed(state),
    ...(extension && {
      extension: {
        ground: extension.ground,
        extendedBy: extension.extendedBy,
        extendedAt: extension.extendedAt,
      },
    }),
    stops: stops.map(({ stopId, reason, from, until, withoutSlot = [], stoppedBy, recordedBy }) => ({
      ...{ stopId, reason, from, stoppedBy, withoutSlot },
      days: daysStoodStill([{ from, until, withoutSlot }], today),
      ...(until !== undefined && { until }),
      ...(recordedBy !== undefined && { recordedBy }),
    })),
    ...whatCanBeDone(state, today),
    courtWindows: state.lines.flatMap(({ line, courtWindowEndsOn: day }) =>
      day === undefined ? [] : [{ line, day, daysLeft: daysBetween(today, day) }],
    ),
  };
};
