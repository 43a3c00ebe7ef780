/** What is written down of one right. */
export const lineForm = {
  notNamed: 'Not named',
  change: 'What does the person want?',
  changes: {
    rectify: 'Something is wrong and must change',
    supplement: 'Something is missing: add a statement',
  },
  correction: (n: number) => `Change ${n}`,
  place: 'Which item?',
  before: 'What does it say now?',
  after: 'What must it become?',
  addCorrection: 'Another item',
  removeCorrection: (n: number) => `Remove change ${n}`,
  statement: 'The statement of the person',
  statementHint: 'In the words of the person. It is put with the data.',
  erasureGround: 'Why must it go?',
  erasureGroundHint: 'Choose only what the person says. It need not be said.',
  restrictionCase: 'Why may we not use it?',
  restrictionHint:
    'The restriction is in force as soon as you record this. It is provisional until it is certain who asks.',
  objection: 'What is the objection to?',
  objectionHints: {
    interest: 'We weigh the interest of the person and ours. Meanwhile we do not use the data.',
    'direct-marketing': 'That always stops. Nothing is weighed and no check is needed.',
  },
  transferName: 'To whom must we send the data?',
  transferHint: 'Leave this empty when the person wants to have the file.',
  transferWay: 'How?',
  transferWays: { email: 'By mail', url: 'Through a web address' },
  transferAddress: { email: 'Mail address of that organisation', url: 'Web address of that organisation' },
  someCategories: 'Is it about a part of the data only?',
  categories: 'Which data?',
  categoriesHint: 'Check none and it is about everything.',
  somePurposes: 'Does the person name what we use the data for?',
  purposes: 'Which use?',
  purposesHint: 'Not sure? Leave it empty: who decides fills it in.',
  words: 'What does the person write about this?',
  wordsHint: 'Only what belongs to this right. We black out a BSN.',
  faults: {
    place: 'Choose which item must change.',
    after: 'Say what it must become.',
    'transfer-name': 'Say to whom we must send the data.',
    'transfer-address': 'Give the address of that organisation.',
  },
};

/** The grounds of erasure, as a clerk hears them. */
export const erasureGrounds: Record<string, string> = {
  'no-longer-needed': 'We no longer need the data',
  'consent-withdrawn': 'Consent was withdrawn',
  'objection-upheld': 'There was an objection',
  unlawful: 'We were not allowed to have the data',
  'legal-duty-to-erase': 'A law says that it must go',
  'child-online-service': 'It is of a child, for a service on the internet',
};

/** When processing is restricted. */
export const restrictionCases: Record<string, string> = {
  'accuracy-contested': 'The data is not correct, the person says',
  'unlawful-but-keep': 'We were not allowed to have it, but it must not go',
  'needed-for-a-claim': 'The person needs it for a case',
  'objection-pending': 'An objection is running',
  'lawfulness-being-determined': 'We find out whether it is allowed',
  'erasure-being-determined': 'We find out whether it must go',
};

/** What is objected to. */
export const objectionKinds: Record<'interest' | 'direct-marketing', string> = {
  interest: 'Use for our interest or that of everybody',
  'direct-marketing': 'Direct marketing',
};

/** Why a use is allowed. */
export const legalBases: Record<string, string> = {
  consent: 'with consent',
  contract: 'for the contract',
  'legal-obligation': 'required by law',
  'vital-interest': "for somebody's life",
  'public-interest': 'task of general interest',
  'legitimate-interest': 'our legitimate interest',
};
