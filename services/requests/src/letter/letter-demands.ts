import type { LetterKind } from '@huisrecht/contracts';
import { flag, list, maybe, text } from './template/facts.js';
import type { Demands } from './template/check.js';

/** What every letter about a request tells. */
const ofRequest = {
  number: text('the number of the request, which people say on the phone'),
  'received-on': text('the day on which the request reached us'),
};
const asks = list('what is asked, a sentence for each right', { ask: text('what is asked, as a sentence') });
const reason = {
  reason: text('why, in words: it completes "De reden is: …"'),
  article: text('the article that goes with the ground that a human chose'),
};
const name = { name: text('the name of an organisation, system or place') };

/** What is told of one line, in the answer and in a letter about that line alone. */
export const lineFacts = {
  ask: text('what is asked, as a sentence'),
  granted: flag('we do what is asked'),
  partly: flag('we do a part of what is asked'),
  refused: flag('we do not do what is asked'),
  motivation: maybe('how we came to the decision, in the words of who decided'),
  weighing: maybe('our interest and theirs, and what we concluded'),
  reasons: list('why not, or not all of it', reason),
  done: list('what is carried out, in words', { what: text('what is carried out') }),
  'not-done': list('what is not carried out, in words', { what: text('what is not carried out') }),
  corrections: list('what we changed', {
    field: text('what it is about'),
    after: text('as it is from now on'),
    before: maybe('as it was'),
  }),
  kept: list('what must stay', {
    what: text('a kind of data'),
    until: maybe('the last day on which it must stay'),
  }),
  erased: flag('all of it is gone: everyone answered, and no backup or key has it any more'),
  erasing: flag('it is being erased, and not gone everywhere yet'),
  'gone-by': maybe('the day on which the last backup that still holds it is gone'),
  told: list('who was told and answered (GDPR Art. 19)', {
    ...name,
    on: text('the day of the answer'),
    what: text('what it did'),
  }),
  waiting: list('who was told and has not answered', {
    ...name,
    by: maybe('the day before which it must answer'),
  }),
} as const;

const others = list('who has not answered yet', {
  ...name,
  by: maybe('the day before which it must answer'),
});

/** The facts of each letter. */
export const letterFacts = {
  receipt: {
    ...ofRequest,
    asks,
    'promised-by': text('the last day of our promise of four weeks'),
    'needs-check': flag('we must still be sure who asks'),
    unclear: flag('no right or no reason was given: asked for, while the work goes on'),
  },
  'ask-right-or-reason': {
    ...ofRequest,
    'right-missing': flag('no right was named: we treat it as access'),
    objection: flag('an objection without a reason: it helps to know what is different for this person'),
  },
  invitation: {
    ...ofRequest,
    'promised-by': text('the last day of our promise of four weeks'),
  },
  'could-not-identify': { ...ofRequest },
  extension: {
    ...ofRequest,
    reason: text('which of the two lawful grounds, in words'),
    until: text('the new last day'),
    promise: text('what we promised: 4 weeks'),
    motivation: maybe('why, in the words of who extended it'),
  },
  'restriction-placed': {
    ...ofRequest,
    from: text('the day from which the data is not used'),
    what: text('which data'),
    purposes: maybe('what it is not used for, where that is named'),
    provisional: flag('we are not sure yet who asks'),
    case: text('in which of the six cases, in words'),
  },
  'restriction-lifts': {
    ...ofRequest,
    on: text('the day on which the restriction ends'),
    what: text('which data'),
    motivation: text('why it ends, in the words of who decided'),
  },
  'line-decision': { ...ofRequest, ...lineFacts },
  'recipients-told': {
    ...ofRequest,
    orders: list('what we passed on', {
      what: text('what everyone was told to do'),
      on: text('the day on which we passed it on'),
      done: list('who answered', { ...name, on: text('the day of the answer'), what: text('what it did') }),
      waiting: others,
    }),
  },
  withdrawn: {
    ...ofRequest,
    on: text('the day on which it was withdrawn'),
    part: flag('only a part of the request was withdrawn'),
    asks: list('what is not done any more, a sentence for each right', {
      ask: text('what was asked, as a sentence'),
    }),
    lifted: list('what was restricted, and is not any more', { what: text('which data') }),
  },
  'not-a-request': {
    ...ofRequest,
    deceased: flag('it is about somebody who died: the GDPR does not apply, the civil-law route does'),
    'not-ours': flag('it is not for us to answer'),
    'no-request': flag('it is no request about rights: we answer it in another way'),
    joined: maybe('the number of the request that answers it too'),
  },
  answer: {
    ...ofRequest,
    later: flag('a supplement: somebody answered after our first answer'),
    lines: list('each line that was asked for, with its decision', {
      part: maybe('1, 2, …, where there is more than one'),
      ...lineFacts,
    }),
    others: flag('data about other people was blacked out or left out'),
    withheld: list('what is not given of a copy', {
      what: text('a kind of data, how much and how'),
      ...reason,
    }),
    found: maybe('where something was found, by name'),
    'nothing-found': maybe('where nothing was found, by name'),
    silent: list('who has not answered yet', { ...name, by: maybe('the day before which it must answer') }),
    'no-answer': maybe('who will not answer any more, by name'),
    'holders-kept': list('who does not give the data', { ...name, because: maybe('why, in its words') }),
    inventory: list('the documents that are given, by number', {
      nth: text('1, 2, …'),
      document: text('what it is'),
      from: text('where it comes from'),
    }),
    recipients: list('who got data, and when', {
      ...name,
      on: text('the day'),
      what: text('which data'),
      purpose: text('what for'),
    }),
    'take-along': maybe('which data is also given as files to take along (GDPR Art. 20)'),
    'nothing-to-take': flag(
      'files were asked for, and none of the data is of the kind that can be taken along',
    ),
    'to-read-only': list('what is given to read and not in those files', {
      what: text('a kind of data'),
      reason: text('why, in words: it completes "De reden is: …"'),
    }),
    'goes-straight': flag('the data also goes straight to the organisation that was named'),
    'goes-not-straight': flag('we do not send the data to the organisation that was named'),
    link: maybe('the address at which the package can be fetched'),
    code: maybe('the code of the package; only in a letter that travels on paper'),
    'on-paper': flag('the package is handed over with this letter'),
    'fetch-until': maybe('the last day on which the package can be fetched'),
    'fetch-times': maybe('how often it can be fetched'),
    phone: maybe('whom to call who would rather have it on paper'),
  },
} as const satisfies Readonly<Record<LetterKind, Demands['facts']>>;

/** Letters that always carry the remedies (GDPR Art. 12(4); UAVG Art. 35; P27). */
export const lettersWithRemedies: readonly LetterKind[] = [
  'answer',
  'line-decision',
  'could-not-identify',
  'extension',
  'restriction-lifts',
];

/** The texts that stand in other texts or on a page. */
export const partFacts = {
  greeting: { name: maybe('the name of who the letter is for') },
  closing: {
    association: text('the name of the association'),
    'contact-name': text('the person to call'),
    'contact-phone': text('the phone number of that person'),
    'fg-email': text('how to reach the FG'),
  },
  remedies: {
    complaint: text('where to complain to us: name, phone, e-mail'),
    committee: text('name and address of the committee'),
    authority: text('the supervisory authority, with its site'),
    court: text('the court'),
    'court-weeks': text('how long one can go to the court: 6 weeks'),
  },
  mail: {
    name: maybe('the name of who the mail is for'),
    association: text('the name of the association'),
    phone: maybe('the phone number of the person to call'),
  },
  'phone-script': { association: text('the name of the association') },
} as const;

export type PartKind = keyof typeof partFacts;
