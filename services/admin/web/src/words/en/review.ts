import { letterPreview as dutchLetter } from '../nl/review.js';

/** The English beside the Dutch of `nl/review.ts`. */
export const review = {
  title: (number: string) => `Decide ${number}`,
  intro: 'Decide by item. Giving a part is quite normal. The letter grows with what you choose.',
  logged: 'That you look at this is logged.',
  silentTitle: (n: number) =>
    n === 1 ? '1 holder has not answered yet' : `${n} holders have not answered yet`,
  silentText: (names: string) =>
    `${names}. You need not wait: the letter names who is silent, and a late answer becomes a supplement.`,
  portabilityTitle: 'This answer is a transfer of data too',
  portabilityText:
    'What the person gave, and rests on consent or the contract, comes in a file too (JSON and CSV). The rest we give as access, in the same answer.',
  portabilityPart: 'See where it must go',
  keptTitle: 'What holders keep themselves',
  keptText: 'They keep this data, for a reason of their own. The letter says so.',
  lookOnly: 'You supervise: you see what there is, the privacy officer or a team lead decides.',
  nothingYet: 'Nothing found yet',
  nothingYetText:
    'Not everybody has answered yet. The letter names who is silent, and a late answer becomes a supplement.',
  nothingFound: 'Nobody found anything',
  nothingFoundText:
    'All holders that answered have nothing about this person. That is an answer too: the letter says what we did and where we looked.',
  counts: (give: number, withhold: number, open: number) =>
    [`${give} given`, `${withhold} not or in part`, ...(open > 0 ? [`${open} still to choose`] : [])].join(
      ' · ',
    ),
  choice: 'What do you do with this?',
  give: 'Give',
  giveMasked: 'Give, with what is about others blacked out',
  giveAll: 'Give, also what is about others',
  withhold: 'Do not give',
  aboutOthers: 'Also about others',
  aboutOther: 'about somebody else',
  aboutOthersHint:
    'There is something about somebody else in this. Choose yourself: we choose nothing for you here.',
  ground: 'Why not?',
  groundHint: 'The letter gives this reason. Choose only what is right in this case.',
  from: (holder: string) => `from ${holder}`,
  recordedOn: (day: string) => `recorded on ${day}`,
  document: (name: string, size: string) => `View ${name} (${size})`,
  people: 'Who is in it',
  self: 'the person',
  isNew: 'New',
  whole: 'Refuse the whole request?',
  wholeText:
    'That is possible only when the request is clearly unfounded, or when somebody asks the same far too often. It is rare.',
  wholeOff: 'No, I decide by item',
  motivation: 'How did you come to this decision?',
  motivationHint:
    'In your own words, in Dutch: it goes into the file and the letter. No names of others, no BSN.',
  faults: {
    open: (n: number) =>
      n === 1 ? 'Choose what to do with 1 more item.' : `Choose what to do with ${n} more items.`,
    ground: 'Choose a reason for everything that you do not give.',
    motivation: 'Write how you came to this decision (at least 10 characters).',
  },
  submit: 'Take the decision',
  confirmTitle: (outcome: string) => `You decide: ${outcome.toLowerCase()}`,
  confirmFacts: (give: number, masked: number, withhold: number) => [
    give === 1 ? '1 item is given in full' : `${give} items are given in full`,
    ...(masked > 0 ? [masked === 1 ? '1 item is given in part' : `${masked} items are given in part`] : []),
    ...(withhold > 0 ? [withhold === 1 ? '1 item is not given' : `${withhold} items are not given`] : []),
  ],
  confirmText:
    'Huisrecht now makes the letter and the package. Your name stands with the decision. You cannot undo a decision.',
  confirm: 'Yes, this is my decision',
  conflictTitle: 'Something changed meanwhile',
  conflictText:
    'An answer came in, or a colleague did something with this request. Your choices and your text stay. Look at what is new and decide then.',
  conflictButton: 'See what is new',
  fresh: (n: number) => (n === 1 ? 'There is 1 new item.' : `There are ${n} new items.`),
  letter: 'The letter',
  letterHint:
    'This becomes the heart of the letter, which is sent in Dutch. The text on complaints and the court always comes with it.',
  done: 'The decision is taken',
};

/** The letter is sent in Dutch. */
export const letterPreview = dutchLetter;

export const grounds: Record<string, string> = {
  'rights-of-others': "Others' data",
  'protection-of-the-person': 'Protection of the person',
  'criminal-investigation': 'Criminal investigation',
  supervision: 'Supervision or inspection',
  'civil-claims': 'Enforcement of a civil claim',
  'not-their-data': 'Not data of this person',
  'manifestly-unfounded': 'Manifestly unfounded',
  excessive: 'Excessive',
  'professional-secrecy': 'Lawyer and client',
  'data-is-correct': 'The data is correct',
  'cannot-be-established': 'What is right cannot be established',
  'still-needed': 'Still needed for the purpose',
  'legal-obligation-to-keep': 'Must be kept by law',
  'legal-claims': 'Needed for a legal claim',
  'freedom-of-expression': 'Freedom of expression and information',
  'public-health': 'Public health',
  'archiving-or-research': 'Archiving, research or statistics',
  'no-case-for-restriction': 'None of the cases for a restriction',
  'compelling-grounds': 'Compelling legitimate grounds',
  'no-objection-on-this-basis': 'No objection on this legal basis',
  'not-on-consent': 'It does not rest on consent',
};
