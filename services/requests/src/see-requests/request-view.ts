import { promisedBy, sayDay, type Day, type Language } from '@huisrecht/calendar';
import type { Reminder, StaffRole } from '@huisrecht/contracts';
import { clocksAt, isOwed } from '../domain/clocks.js';
import { lineStep } from '../domain/line-step.js';
import { nextStep, type NextStep } from '../domain/next-step.js';
import { needsIdentity } from '../domain/rules/some-rights-never-wait-for-identity.js';
import {
  isIdentified,
  isSilent,
  partyIsSilent,
  type Advice,
  type Comment,
  type Ending,
  type Holder,
  type Identity,
  type KnownRequest,
  type Line,
  type Order,
  type Party,
  type Restriction,
  type RetentionView,
  type Round,
} from '../domain/state.js';
import { sayEntry, type TimelineEntry } from '../domain/timeline.js';
import { escalation } from '../remind/escalation.js';
import { termsView, type TermsView } from '../terms/terms-view.js';

type InTwoLanguages = Readonly<Record<Language, string>>;

/** A clock as people read it. */
export interface ClockView {
  readonly day: Day;
  readonly daysLeft: number;
}

/** A request in a list. No personal data. */
export interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly status: KnownRequest['status'];
  readonly right: Line['right'];
  readonly lines: readonly Line[];
  readonly channel: string;
  readonly receivedAt: string;
  readonly owner: string;
  readonly clocks: {
    readonly promise: ClockView & { readonly plannedDay: Day; readonly lastPostingDay: Day };
    readonly law: ClockView;
    /** Past one of the two and not answered. */
    readonly overdue: boolean;
  };
  readonly nextStep: NextStep;
  readonly answeredAt?: string;
}

/** A holder with what it answered. */
export type HolderView = Holder & { readonly silent: boolean };

/** A line with what must happen with it now. */
export type LineView = Line & { readonly needsIdentity: boolean; readonly nextStep: NextStep };

/** An order with what each party did. */
export type OrderView = Omit<Order, 'subjectIds' | 'contentId' | 'parties'> & {
  readonly parties: readonly (Party & { readonly silent: boolean })[];
};

/** A request as staff see it, without anything personal. */
export interface RequestView extends RequestRow {
  readonly lines: readonly LineView[];
  readonly orders: readonly OrderView[];
  readonly restrictions: readonly Omit<Restriction, 'subjectIds'>[];
  readonly retentionViews: readonly Omit<RetentionView, 'subjectIds'>[];
  readonly advice: readonly Advice[];
  readonly comments: readonly Comment[];
  readonly asideColleagues: readonly string[];
  readonly ended?: Ending;
  readonly clocks: TermsView;
  readonly subjectId: string;
  readonly reasonGiven: boolean;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly reopened: number;
  readonly revision: number;
  readonly because?: string;
  readonly identity?: Omit<Identity, 'subjectIds' | 'checkId'>;
  readonly holders: readonly HolderView[];
  readonly rounds: readonly Round[];
  readonly letters: KnownRequest['letters'];
  readonly reminders: readonly {
    readonly reminder: Reminder;
    readonly day: Day;
    readonly text: InTwoLanguages;
    /** Who is told beside the owner. */
    readonly escalatedTo: readonly StaffRole[];
  }[];
  readonly timeline: readonly (TimelineEntry & { readonly text: InTwoLanguages })[];
  readonly withdrawnAt?: string;
  readonly closedAt?: string;
}

const answered = (state: KnownRequest): string | undefined =>
  isIdentified(state) ? state.rounds[0]?.sent?.sentAt : undefined;

/** The row of a request in a list. */
export const rowOf = (state: KnownRequest, now: Date): RequestRow => {
  const { id, number, status, lines, channel, receivedAt, owner } = state;
  const { promise, law, overdue } = clocksAt(state, now);
  const { plannedDay, lastPostingDay } = promisedBy(receivedAt);
  const answeredAt = answered(state);
  return {
    ...{ id, number, status, right: lines[0]?.right ?? 'access', lines, channel, receivedAt, owner },
    clocks: { promise: { ...promise, plannedDay, lastPostingDay }, law, overdue: overdue && isOwed(state) },
    nextStep: nextStep(state, now),
    ...(answeredAt !== undefined && { answeredAt }),
  };
};

const reminderTexts: Readonly<Record<Reminder, (day: string, language: Language) => string>> = {
  'nobody-came-yet': (day, l) =>
    l === 'nl'
      ? `Nog niemand is geweest. De controle loopt tot ${day}.`
      : `Nobody has come yet. The check runs until ${day}.`,
  'nobody-came-still': (day, l) =>
    l === 'nl'
      ? `Nog steeds niemand geweest: schrijf een brief. De controle loopt tot ${day}.`
      : `Still nobody has come: write a letter. The check runs until ${day}.`,
  'check-rejected': (day, l) =>
    l === 'nl' ? `De controle van ${day} gaf geen zekerheid.` : `The check of ${day} gave no certainty.`,
  'half-way': (day, l) =>
    l === 'nl'
      ? `De helft van onze 4 weken is voorbij. Antwoord uiterlijk op ${day}.`
      : `Half of our 4 weeks has passed. Answer by ${day}.`,
  'seven-days': (day, l) => (l === 'nl' ? `Nog 7 dagen: uiterlijk ${day}.` : `7 days left: by ${day}.`),
  'two-days': (day, l) => (l === 'nl' ? `Nog 2 dagen: uiterlijk ${day}.` : `2 days left: by ${day}.`),
  'extension-notice': (day, l) =>
    l === 'nl'
      ? `Meer tijd nodig? De brief daarover moet er op ${day} zijn.`
      : `Need more time? The letter about it must be there on ${day}.`,
  'extended-term-passed': (day, l) =>
    l === 'nl'
      ? `De verlengde termijn is voorbij sinds ${day}.`
      : `The extended term has passed since ${day}.`,
  'court-window-ends': (day, l) =>
    l === 'nl' ? `Tot ${day} kan de rechtbank gevraagd worden.` : `Until ${day} the court can be asked.`,
  'decide-soon': (day, l) =>
    l === 'nl'
      ? `Beslis op tijd: de laatste dag voor de post is ${day}.`
      : `Decide in time: the last posting day is ${day}.`,
  'last-posting-day': (day, l) =>
    l === 'nl' ? `De laatste dag voor de post: ${day}.` : `The last posting day: ${day}.`,
  'promise-passed': (day, l) =>
    l === 'nl'
      ? `Onze belofte van 4 weken is voorbij sinds ${day}.`
      : `Our promise of 4 weeks has passed since ${day}.`,
  'law-passed': (day, l) =>
    l === 'nl'
      ? `De termijn van de wet is voorbij sinds ${day}.`
      : `The term of the law has passed since ${day}.`,
};

const both = (say: (language: Language) => string): InTwoLanguages => ({ nl: say('nl'), en: say('en') });

/** The whole request as staff see it. */
export const viewOf = (state: KnownRequest, now: Date): RequestView => {
  const row = rowOf(state, now);
  const identified = isIdentified(state) ? state : undefined;
  const { subjectIds: _s, checkId: _c, ...identity } = identified?.identity ?? ({} as Partial<Identity>);
  const { subjectId, reasonGiven, registeredAt, registeredBy, reopened, revision, letters } = state;
  return {
    ...row,
    ...{ advice: state.advice, comments: state.comments, asideColleagues: state.asideColleagues },
    lines: state.lines.map((line) => ({
      ...line,
      needsIdentity: needsIdentity(line),
      nextStep: lineStep(state, line, now),
    })),
    orders: state.orders.map(({ subjectIds: _, contentId: _c, parties, ...order }) => ({
      ...order,
      parties: parties.map((party) => ({ ...party, silent: partyIsSilent(party) })),
    })),
    restrictions: state.restrictions.map(({ subjectIds: _, ...one }) => one),
    retentionViews: state.retentionViews.map(({ subjectIds: _, ...one }) => one),
    ...(state.status === 'ended' && { ended: state.ended }),
    clocks: termsView(state, now),
    ...{ subjectId, reasonGiven, registeredAt, registeredBy, reopened, revision, letters },
    ...(state.status === 'could-not-identify' && { because: state.because }),
    ...(identified && { identity: identity as Omit<Identity, 'subjectIds' | 'checkId'> }),
    holders: (identified?.holders ?? []).map((holder) => ({ ...holder, silent: isSilent(holder) })),
    rounds: identified?.rounds ?? [],
    reminders: state.reminders.map(({ reminder, day }) => ({
      reminder,
      day,
      escalatedTo: escalation[reminder],
      text: both((language) => reminderTexts[reminder](sayDay(day, language), language)),
    })),
    timeline: state.timeline.map((entry) => ({
      ...entry,
      text: both((language) => sayEntry(entry, language)),
    })),
    ...(state.status === 'withdrawn' && { withdrawnAt: state.withdrawnAt }),
    ...(state.status === 'closed' && { closedAt: state.closedAt }),
  };
};
