import type { Words } from '../words.js';

/** Letters that wait for paper. */
export const printQueue: Words['printQueue'] = {
  title: 'Print list',
  intro:
    'These letters go on paper. Choose which ones you print: Huisrecht makes one PDF of them, each letter begins on a fresh sheet. Who waits longest comes first.',
  emptyTitle: 'There is nothing to print',
  emptyText:
    'Letters that go by post or are fetched at the counter come here by themselves. Letters by e-mail leave without you.',
  caption: (n) => (n === 1 ? '1 letter' : `${n} letters`),
  select: 'Choose',
  selectOne: (letter, number) => `Choose ${letter} of ${number}`,
  letter: 'Letter',
  how: 'How',
  deadline: 'At the latest',
  state: 'State',
  does: 'What now',
  languages: { nl: 'Dutch', en: 'English' },
  queued: (day, by) => `ready since ${day}, by ${by}`,
  queuedAlone: (day) => `ready since ${day}`,
  states: { 'to-print': 'To print', printed: 'Printed' },
  printedOn: (day) => `printed on ${day}`,
  late: 'late',
  all: 'Choose all that is to be printed',
  none: 'Choose nothing',
  make: (n) =>
    n === 0 ? 'Make the PDF' : n === 1 ? 'Make the PDF of 1 letter' : `Make the PDF of ${n} letters`,
  makeNothing: 'Choose one or more letters first.',
  tooMany: 'Choose at most 50 letters at once.',
  logged: 'That you open letters goes into the log. The PDF stays in this tab: do not save it.',
  ready: (n) => (n === 1 ? 'The PDF with 1 letter is ready' : `The PDF with ${n} letters is ready`),
  readyText: 'Open the PDF and print it on both sides. Is the paper there? Then say that it was printed.',
  leftOut: (n) =>
    n === 1
      ? '1 letter is not in it: its address may not be used any more. Huisrecht writes it anew.'
      : `${n} letters are not in it: their addresses may not be used any more. Huisrecht writes them anew.`,
  openPdf: 'Open the PDF in a new tab',
  markPrinted: (n) => (n === 1 ? 'The letter was printed' : `All ${n} letters were printed`),
  somePrinted: 'Not everything was done. What was done stands below as printed.',
  toPrinted: 'Was printed',
  toPosted: 'Was posted',
  toGiven: 'Was handed over',
  takeBack: 'Take back',
  goneOut: (letter, number) => `${letter} of ${number} has left.`,
  markedPrinted: 'Noted: printed.',
  backIn: 'The letter was taken back and does not go out.',
  answerTitle: 'The answer goes out',
  answerText:
    'This is the answer itself. After this the time to read it runs, and nothing can be withdrawn any more.',
  packageToo: 'The printed data went with it in the envelope',
  answerSure: 'Yes, it has left',
  takeBackTitle: 'Take the letter back?',
  takeBackText: 'The letter leaves the print list and is not sent. Shred what was printed already.',
  takeBackSure: 'Yes, take the letter back',
  returnedTitle: 'Did a letter come back?',
  returnedText:
    'Note it here. We then do not use the address until somebody confirms it, and the person keeps the right to an answer.',
  number: 'Request number',
  numberHint: 'The number stands at the top of the letter. Do not open a letter of somebody else.',
  numberFault: 'Fill in a request number, like HR-4F7-K29.',
  noSuch: 'There is no request with this number.',
  findLetters: 'Find the letters',
  nonePosted: 'Of this request no letter was posted that can come back.',
  postedOn: (letter, day) => `${letter}, posted on ${day}`,
  cameBack: 'Came back',
  isBack: 'Noted. We do not use this address until it is confirmed. Ask the person to come by, or call.',
};
