/** The English beside the Dutch of `nl/request.ts`. */
export const request = {
  title: (number: string) => `Request ${number}`,
  made: 'The request is recorded. Tell the number when the person is there.',
  now: 'To do now',
  who: (who: string) => `Who: ${who}`,
  before: (day: string) => `By ${day}`,
  urgent: 'Today or earlier',
  notYou: (who: string) => `This is work for: ${who}.`,
  tabs: {
    verloop: 'Timeline',
    onderdelen: 'Parts',
    houders: 'Who has it',
    stukken: 'Documents',
    brieven: 'Letters',
    logboek: 'Log',
  },
  tabsLabel: 'Parts of this request',
  toCheck: 'To the identity check',
  toReview: 'Review and decide',
  toReviewAnyway: 'Decide now all the same',
  reviewAnywayHint: 'You need not wait. The letter names who did not answer.',
  toHolders: 'See who has not answered',
  printLetter: 'Open the letter to print it',
  printPackage: 'Open the package to print it',
  posted: 'The letter is posted',
  handed: 'The letter is handed over',
  letterSentTitle: { post: 'Is the letter posted?', counter: 'Is the letter handed over?' },
  letterSentText: 'We write down that you did this today. You cannot undo it.',
  envelope: 'Use a plain envelope: put nothing on it about a GDPR request.',
  packageToo: 'The package went along on paper',
  confirmPost: 'Yes, posted',
  confirmCounter: 'Yes, handed over',
  makeCode: 'Make a code and pass it on',
  codeTitle: 'Code for the package',
  codeText:
    'You see the code once. An earlier code no longer works after that. Never give the code by e-mail.',
  codeWay: 'How do you pass the code on?',
  codeWays: {
    phone: 'By phone, on the number we knew already',
    counter: 'At the counter',
  },
  codeMake: 'Make the code',
  codeIs: 'The code is',
  codeSay:
    'Read the code slowly, in groups. Let the person repeat it. The package can be opened for 14 days, at most 5 times.',
  doneTitle: 'Done',
  channel: 'Came in by',
  receivedOn: 'Received on',
  registered: 'Recorded by',
  owner: 'Owner',
  reasonGiven: 'Reason given',
  person: 'The person',
  showPerson: 'Show the person',
  showPersonWhy: 'Purpose: handle this request. That you look is logged.',
  hidePerson: 'Hide',
  showWords: 'Show what the person wrote',
  wordsOwn: 'In their own words',
  wordsReason: 'Reason',
  wordsNone: 'Nothing was written down.',
  name: 'Name',
  born: 'Born on',
  address: 'Address',
  addressClosed: 'Protected. Only a team lead may see it.',
  until: (day: string) => `(until ${day})`,
  phone: 'Phone',
  email: 'E-mail',
  codes: 'Codes',
  nothingYet: 'Nothing yet',
};

export const requestTabs = {
  timelineBy: (who: string) => `by ${who}`,
  lineGiven: 'Named by the person',
  lineNotGiven: 'Not named: we treat it as access and ask what the person means',
  noDecision: 'No decision yet.',
  decidedBy: (who: string, when: string) => `Decided by ${who} on ${when}`,
  round: (n: number) => (n === 1 ? 'Answer' : `Supplement ${n - 1}`),
  grounds: 'Reasons to withhold data',
  withdraw: 'The person withdraws the request',
  withdrawTitle: 'Withdraw the request?',
  withdrawText:
    'We stop collecting and destroy what was collected for this request. Do this only when the person asked for it. You cannot undo it.',
  withdrawConfirm: 'Yes, withdraw',
  holdersNone: 'Nobody was asked yet',
  holdersNoneText:
    'As soon as it is certain who asks, we ask every holder for what they have of this person. You need do nothing for that.',
  holdersProgress: (settled: number, asked: number) => `${settled} of ${asked} holders have answered.`,
  holdersSilent: (n: number) => (n === 1 ? '1 does not answer yet.' : `${n} do not answer yet.`),
  holdersBy: (day: string) => `An answer still helps until ${day}.`,
  askAgain: 'Ask again now',
  askedAgain: (name: string) => `${name} was asked again.`,
  noAnswer: 'No answer possible',
  noAnswerTitle: (name: string) => `Why does no answer come from ${name}?`,
  noAnswerText:
    'The letter to the person says this. The request can be closed after it. Your name goes with it.',
  noAnswerReason: 'Reason',
  noAnswerConfirm: 'Record',
  noAnswerBy: (who: string, when: string) => `Recorded by ${who} on ${when}`,
  toTask: 'To the search task',
  askedOn: (when: string) => `Asked on ${when}`,
  silentFor: (days: string) => `Silent for ${days}`,
  tried: (n: number) => (n === 1 ? '1 try failed' : `${n} tries failed`),
  nextTry: (when: string) => `Next try: ${when}`,
  noNextTry: 'We do not try again by ourselves: see what you can do.',
  dueBy: (day: string) => `Answer by ${day}`,
  agreementEnded:
    'The agreement with this processor has ended. Asking is allowed all the same: it protects the person.',
  agreementNone: 'There is no agreement with this processor. Tell the privacy officer.',
  answer: (items: string, when: string) => `${items}, ${when}`,
  supplement: 'supplement',
  documents: 'What was found',
  documentsText: 'You see the content only while reviewing. Each time you open it is logged.',
  package: 'The package',
  packageNone: 'The package is made when it is decided.',
  packageEmpty: 'There is no package: there is nothing to give.',
  packageUntil: (when: string) => `Can be opened until ${when}`,
  packageFetched: (n: number) => (n === 0 ? 'Not opened yet' : n === 1 ? 'Opened once' : `Opened ${n} times`),
  packagePaper: 'Handed over on paper',
  packageCode: (way: string, when: string) => `Code passed on (${way}) on ${when}`,
  packageLocked: (when: string) => `Locked after wrong codes, until ${when}`,
  packageGone: (when: string) => `Destroyed on ${when}`,
  manifest: 'Declaration of completeness',
  manifestText: 'A signed overview of everybody we asked and what the answer was.',
  manifestOthers: 'It is there. The privacy officer, a team lead, the FG and the auditor can open it.',
  manifestOpen: 'Open the declaration of completeness',
  lettersNone: 'No letter was sent yet.',
  letterOn: (how: string, when: string) => `${how}, ${when}`,
  letterOpen: 'Open the letter (PDF)',
  logText:
    'Who did what with this request. Who looked at personal data, and what for, is in the processing log; the FG guards that.',
  logWho: 'Who',
  logWhat: 'What',
  logWhen: 'When',
  logEmpty: 'Nobody did anything with this request yet.',
};

export const holderStates: Record<string, string> = {
  'to-ask': 'Is being asked',
  asked: 'Asked, no answer yet',
  failed: 'Not reached',
  overdue: 'Late, no answer yet',
  answered: 'Answered',
  'no-answer-possible': 'No answer possible',
};

export const holderOutcomes: Record<string, string> = {
  found: 'Found',
  'nothing-found': 'Nothing found',
  'kept-because': 'Has data, keeps it with a reason',
  'refused-because': 'Does not give it, with a reason',
  'no-answer-possible': 'No answer possible',
};

export const adapters: Record<string, string> = {
  'search-task': 'a colleague searches',
  sql: 'read from the system',
  opendsr: 'asked of the processor',
};

export const noAnswerReasons: Record<string, string> = {
  'holder-keeps-silent': 'Does not answer, also after asking again',
  'holder-refuses': 'Refuses to answer',
  'holder-no-longer-exists': 'No longer exists',
  'system-out-of-use': 'The system is no longer in use',
  'data-lost': 'The data is lost',
  'place-cannot-be-searched': 'This place cannot be searched',
};

export const outcomes: Record<string, string> = {
  granted: 'Granted',
  partly: 'Partly granted',
  refused: 'Refused',
};

export const letters: Record<string, string> = {
  receipt: 'Confirmation of receipt',
  'could-not-identify': 'We do not know for sure who asks this',
  answer: 'Answer',
};

export const deliveries: Record<string, string> = {
  email: 'by e-mail',
  post: 'by post',
  counter: 'at the counter',
};

export const codeWays: Record<string, string> = {
  letter: 'by letter',
  phone: 'by phone',
  counter: 'at the counter',
};
