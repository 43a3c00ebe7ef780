import { defineProblems, type Problem } from '@huisrecht/service-kit';

/** Every refusal of this service, each with what a person can do. A closed list: codes never change. */
export const processorSyncProblems = defineProblems({
  'collection.not-found': {
    status: 404,
    title: 'Nobody was asked for this request yet: that begins when identity is settled.',
  },
  'collection.not-open': {
    status: 409,
    title: 'The collection is closed: nobody can be asked any more for this request.',
  },
  'holder.not-found': {
    status: 404,
    title: 'This holder is not asked for this request: look at the list of holders.',
  },
  'holder.already-answered': { status: 409, title: 'This holder has answered: look at its answer.' },
  'no-answer.not-a-team-lead': {
    status: 403,
    title: 'Only a team lead records that no answer can come: ask your team lead.',
  },
  'order.not-found': {
    status: 404,
    title: 'There is no such order, or it is not known yet who gets it: look again in a minute.',
  },
  'order.not-open': {
    status: 409,
    title: 'This order is done or withdrawn: nothing more can be told or answered.',
  },
  'order.content-gone': {
    status: 410,
    title: 'What had to be put in place is no longer kept: look at the decision of the request.',
  },
  'party.not-found': {
    status: 404,
    title: 'This party does not get this order: look at its list of parties.',
  },
  'party.already-answered': { status: 409, title: 'This party has answered: look at its answer.' },
  'party.answers-by-itself': {
    status: 403,
    title:
      'This party answers by itself: only a privacy officer or a team lead writes down what it said another way.',
  },
  'answer.needs-a-reason': {
    status: 422,
    title: 'Say why it is kept or refused: the person is told so.',
  },
  'search-task.not-found': {
    status: 404,
    title: 'There is no such search task: look at your list of tasks.',
  },
  'search-task.of-somebody-else': {
    status: 403,
    title: 'A colleague searches this place: ask the colleague to hand the task over to you.',
  },
  'search-task.closed': { status: 409, title: 'This search is no longer needed: you can leave it.' },
  'search-task.other-outcome': {
    status: 422,
    title:
      'This outcome does not fit the task: a search ends in found or nothing-found, an order in done, nothing-found, kept-because or refused-because.',
  },
  'file.kind-not-accepted': {
    status: 422,
    title:
      'This kind of file is not accepted: send PDF, JPEG, PNG, TIFF, plain text, .eml, .msg, .docx or .xlsx.',
  },
  'file.content-differs': {
    status: 422,
    title:
      'The content of the file is not of the kind it says: save it again in its own program and send that.',
  },
  'file.too-large': {
    status: 413,
    title: 'The files are larger than 10 MB together: send them in several answers.',
  },
  'item.empty': { status: 422, title: 'An item has neither a file nor a note: add one of the two.' },
  'category.unknown': { status: 422, title: 'There is no such category: choose one of the directory.' },
  'free-text.may-hold-a-bsn': {
    status: 422,
    title:
      'A number in this text could be a BSN: leave it out, or send the same again with noBsn: true if it is not.',
  },
  'free-text.holds-a-bsn': {
    status: 422,
    title: 'This text has a BSN in it and we keep none: leave the number out, everything else can stay.',
  },
  'answer.not-found': {
    status: 404,
    title: 'There is no such answer: use a reference from HolderAnsweredV1.',
  },
  'answer.destroyed': {
    status: 410,
    title: 'This answer was destroyed, its period is over: only the reference is left.',
  },
  'document.not-found': {
    status: 404,
    title: 'The answer has no such document: use an id from its items.',
  },
  'cursor.unknown': { status: 400, title: 'This is no cursor of this list: use `next` of the page before.' },
  'callback.not-from-a-processor': {
    status: 401,
    title:
      'This sender is not known or its certificate is not valid: sign with the certificate that your /discovery names.',
  },
  'callback.cannot-be-checked': {
    status: 503,
    title: 'Your certificate cannot be fetched now: call back again later.',
  },
  'callback.not-readable': {
    status: 400,
    title: 'The signature or the content is not right: sign the exact bytes of the body (OpenDSR 2.0).',
  },
});

export type RefusalCode = keyof typeof processorSyncProblems.kinds;

/** The problem of that code; `field` is a place in the body, never a value. */
export const refuse = (code: RefusalCode, field?: string): Problem =>
  processorSyncProblems.of(code, field === undefined ? {} : { field });
