/** Why the term of a request is not extended, stopped or taken up again. */
export const termRefusals = {
  'term.needs-a-human': {
    status: 403,
    title: 'Only a person can extend, stop or restart a clock, never a service.',
  },
  'term.nothing-is-owed': {
    status: 409,
    title: 'No answer is owed any more: its term can not be changed.',
  },
  'extension.only-on-two-grounds': {
    status: 422,
    title:
      'Choose complexity or number-of-requests. Illness, holidays, too few colleagues or waiting for a supplier are no grounds (GDPR Art. 12(3)).',
  },
  'extension.only-once': { status: 409, title: 'The term was extended already: it is extended once.' },
  'extension.too-late': {
    status: 409,
    title:
      'It is too late to extend: the person must be told within the first month, which does not roll over a weekend.',
  },
  'stop.not-a-reason': {
    status: 422,
    title:
      'Choose identity-doubt or specification. The standard visit, a missing reason or a full counter never stop the clock.',
  },
  'stop.needs-something-concrete': {
    status: 422,
    title: 'Write in at least 20 characters what the doubt is, or what is asked.',
  },
  'stop.identity-is-settled': {
    status: 409,
    title: 'It is settled who asks, or no part needs it: there is no doubt that stops the clock.',
  },
  'stop.only-for-access': {
    status: 422,
    title: 'Only a request to see everything waits for the question what is meant: the clock runs on.',
  },
  'stop.too-late': {
    status: 409,
    title: 'Ask it all the same, but the clock runs on: it stops only within five working days of receipt.',
  },
  'stop.stands-still-already': {
    status: 409,
    title: 'The clock stands still for this reason already.',
  },
  'stop.not-found': { status: 404, title: 'There is no such stop of the clock.' },
  'stop.ended-already': { status: 409, title: 'It was written down already on which day this was answered.' },
  'stop.answered-on-is-wrong': {
    status: 422,
    title: 'The day of the answer lies between the day it was asked and today.',
  },
  'stop.days-without-slot-are-wrong': {
    status: 422,
    title: 'Each day without a counter slot lies after the day it was asked, and not after the answer.',
  },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;
