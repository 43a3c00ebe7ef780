import type { Words } from '../words.js';

/** The documents of a review, page by page. */
export const dossier: Words['dossier'] = {
  title: (number) => `File ${number}`,
  titlePlain: 'File',
  open: 'Look at documents and black out',
  toReview: 'Back to deciding',
  intro:
    'Here you black out what is about others, or keep a page out. Only what you choose yourself becomes black. Each choice has a reason; it stands in the letter.',
  logged: 'That you look at documents goes into the log.',
  lookOnly: 'You supervise: you see what is marked. A privacy officer or team lead marks.',
  emptyTitle: 'There are no documents',
  emptyText: 'The holders sent no files. What they did give, you see where you decide.',
  documents: (n) => (n === 1 ? '1 document' : `${n} documents`),
  document: (nth, name) => `${nth}. ${name}`,
  sameAs: (nth) => `probably the same as document ${nth}`,
  boxes: (n) => (n === 1 ? '1 box' : `${n} boxes`),
  withheldPages: (n) => (n === 1 ? '1 page kept out' : `${n} pages kept out`),
  untouched: 'nothing marked',
  choose: 'Choose a document to look at it.',
  saving: 'Saving…',
  saved: 'Everything is saved',
  notSaved: 'Not saved yet',
  merged:
    'A colleague worked on this file at the same time. What you and your colleague marked was put together. Go through everything again: something that one of you took away may be back.',

  words: 'Words that become black everywhere',
  wordsHint: 'On each page of each document. Capitals, hyphens and accents make no difference.',
  wordsNone: 'There is no word on the list yet.',
  word: 'Word or name',
  wordFault: 'Fill in a word of at least two letters.',
  wordThere: 'This word is on the list already.',
  ground: 'Reason',
  add: 'Black out',
  remove: 'Remove',
  wordAdded: (word) => `${word} becomes black everywhere.`,
  wordRemoved: (word) => `${word} is off the list.`,
  suggestions: 'Perhaps names of others',
  suggestionsHint: 'Found in what holders gave. Choose yourself: the reason above goes with it.',
  addWord: (word) => `Black out ${word}`,

  page: (n, of) => `Page ${n} of ${of}`,
  whichPage: 'Page',
  pageWithPictures: (n) => `${n} (pictures)`,
  pageWithheld: (n) => `${n} (kept out)`,
  previous: 'Previous page',
  next: 'Next page',
  previousDocument: 'Previous document',
  nextDocument: 'Next document',
  larger: 'Larger',
  smaller: 'To fit',
  pictureOf: (n, name) => `Page ${n} of ${name}, as a picture. Its text stands below.`,
  pictureFailed: 'This page could not be shown as a picture. Try again.',
  scroll: 'The page, enlarged: scroll with the arrow keys',
  pictures: 'We do not find words in pictures: look yourself',
  picturesText:
    'There are pictures or a scan on this page. Look for names in them yourself and put a box over each.',
  found: (n) =>
    n === 0
      ? 'No word of the list stands on this page.'
      : n === 1
        ? '1 place on this page is black by the list.'
        : `${n} places on this page are black by the list.`,
  text: 'Text of this page',
  textNone: 'There is no text on this page that we can read.',
  withheld: 'We do not give this page',
  withholdPage: 'Keep this whole page out',
  withholdGround: 'Why not?',

  boxesHere: 'Boxes on this page',
  boxesNone: 'There is no box on this page.',
  boxesHow:
    'Draw a box with the mouse over what must be black. Or add a box and use the arrow keys: move it, with Shift make it larger or smaller. Delete removes it.',
  addBox: 'Add a box',
  boxName: (n) => `Box ${n}`,
  boxLabel: (n, ground) =>
    `Box ${n}: ${ground}. Arrow keys move it, with Shift larger or smaller, Delete removes it.`,
  boxAt: (left, top, width, height) =>
    `${left} from the left, ${top} from the top, ${width} wide, ${height} high`,
  left: 'From the left',
  top: 'From the top',
  width: 'Width',
  height: 'Height',
  points: 'In points; 72 points are 2.54 cm.',
  place: 'Place and size',

  unreadable: 'We can make no pages of this document',
  unreadableText: 'You give it as it is, or not at all. You choose that where you decide.',
  result: 'How we give it',
  makeResult: 'Make a preview',
  resultText: 'The document as the person gets it: what is black is really gone.',
  openResult: 'Open the preview in a new tab',
  resultWaits: 'We save first what you marked.',

  second: 'Second pair of eyes',
  secondWhy:
    'With nuisance and other sensitive matters a second colleague looks before anything is given. A name that slips through cannot be called back.',
  secondDone: (by) => `Looked through by ${by}.`,
  secondMine: 'You marked this yourself. Ask a colleague to open this file and look it through.',
  secondNothing:
    'Nothing was saved yet. Does nothing need to be black? Write that down, then a colleague can look.',
  nothingBlack: 'Nothing needs to be black',
  secondAsk: (by) => `${by} marked this. Look at each document and each page.`,
  secondButton: 'I looked at everything',
  secondSure:
    'You write down that you looked at each page and that all that must be black is black. Your name goes with it.',
  secondConfirm: 'Yes, I looked at everything',
  secondLost: 'Does anything change after that? Then a colleague looks again.',
};

/** Grounds for a part of a document. */
export const partGrounds: Words['partGrounds'] = {
  'rights-of-others': 'Is about somebody else',
  'protection-of-the-person': 'Protection of the person themselves',
  'criminal-investigation': 'Criminal investigation or prosecution',
  supervision: 'Supervision or inspection',
  'civil-claims': 'Collecting a claim',
  'professional-secrecy': 'Professional secrecy',
  'not-their-data': 'Is not about this person',
};
