/** The English beside the Dutch of `nl/intake.ts`. */
export const intake = {
  title: 'New request',
  intro:
    'A request counts from the day it reaches us. Do you not know everything yet? Record it all the same: what is missing, we ask later.',
  helper: 'Not sure whether this is a GDPR request?',
  helperIntro: 'Look at what the person wants, not at the words.',
  helpers: [
    {
      wants: '“Which data do you have about me?” or “I want to see my file.”',
      does: 'This is a GDPR request. Go on below.',
    },
    {
      wants: '“My phone number has changed.”',
      does: 'A change. Make it in its own system; no request is needed.',
    },
    {
      wants: '“When does the mechanic come?” or another question.',
      does: 'An ordinary question. Answer it.',
    },
    {
      wants: '“I am not happy with how you handle my data.”',
      does: 'A complaint. Pass it on to the complaint desk. Does the person also ask for data? Then record a request too.',
    },
    {
      wants: 'Somebody else (police, municipality, family) wants data of a resident.',
      does: 'No request of the person. Give nothing and ask the privacy officer.',
    },
  ],
  helperDoubt: 'Still in doubt? Record it as a request. Too many is never wrong, too late is.',
  who: '1. Who asks?',
  whoHint: 'Find the person whose data it is about.',
  what: '2. What does this person ask?',
  right: 'Which right?',
  rights: { access: 'Access', unclear: 'Not named or not clear', other: 'Something else' },
  rightHints: {
    access: 'The person wants to see which data we have and what we do with it.',
    unclear: 'We treat it as access and ask meanwhile what the person means. The time runs on.',
    other: 'Rectification, erasure, restriction, portability, objection or withdrawing consent.',
  },
  otherTitle: 'Huisrecht does not carry out this right yet',
  otherText:
    'The request is received all the same and the time runs. Pass it on to the privacy officer today, with the date on which it came in. Does the person ask for access too? Then choose “Access” and record that part here.',
  ownWords: 'What does the person ask, in their own words?',
  ownWordsHint: 'Copy the text of the letter or e-mail. Is there a BSN in it? We black it out.',
  reason: 'Why does the person ask this?',
  reasonHint: 'Nobody has to say why. Write only what the person said. Write no BSN or document number.',
  how: '3. How and when did it come in?',
  channel: 'How did it reach us?',
  received: 'When did it reach us?',
  receivedHint:
    'The day it arrived, also when you open it later. A letter: the date stamp. E-mail: the day of arrival, weekends too.',
  today: 'Today',
  yesterday: 'Yesterday',
  otherDay: 'Another day',
  date: 'Date of receipt',
  dateHint: 'For example: 2 3 2027',
  submit: 'Record the request',
  faults: {
    person: 'Find the person and choose who it is.',
    right: 'Choose which right it is.',
    other: 'You cannot record this right here yet.',
    channel: 'Choose how the request reached us.',
    received: 'Choose when the request reached us.',
    date: 'Fill in a date that exists.',
    future: 'This date is in the future. Fill in the day on which the request arrived.',
  },
  doneTitle: (number: string) => `Request ${number} is recorded`,
  doneText: 'The person gets a confirmation of receipt. Tell this number when the person is there.',
};
