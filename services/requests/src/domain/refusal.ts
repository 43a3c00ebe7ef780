import { termRefusals } from './term-refusals.js';

/** Every refusal of this service: its HTTP status, and what is wrong and what to do. A closed list; codes never change. */
export const refusals = {
  ...termRefusals,
  'request.not-found': { status: 404, title: 'There is no such request.' },
  'request.withdrawn': { status: 409, title: 'The request was withdrawn: nothing is given any more.' },
  'request.ended': { status: 409, title: 'The request ended: there is nothing to decide any more.' },
  'request.already-answered': {
    status: 409,
    title: 'The answer has gone out: there is nothing to withdraw.',
  },
  'request.nothing-to-reopen': {
    status: 409,
    title: 'Only a request without a settled identity is taken up again.',
  },
  'request.key-used-differently': {
    status: 409,
    title: 'This Idempotency-Key was used for another request: send a new key for a new request.',
  },
  'line.not-found': { status: 404, title: 'This request has no such part.' },
  'line.field-of-another-right': {
    status: 422,
    title: 'This field belongs to another right: leave it out, or choose the other right.',
  },
  'line.too-many': { status: 422, title: 'A request has at most 20 parts: make another request of it.' },
  'line.too-late': {
    status: 409,
    title: 'The decision on this request is taken: make a new request of what comes now.',
  },
  'line.needs-a-request-of-its-own': {
    status: 409,
    title: 'Nobody was checked for this request, and this right needs a check: make a new request of it.',
  },
  'line.withdrawn': { status: 409, title: 'This part was withdrawn.' },
  'line.decided': { status: 409, title: 'This part was decided already.' },
  'line.decided-with-the-review': {
    status: 409,
    title: 'Access and portability are decided together, over what was found: use the review.',
  },
  'decision.outside-the-authority': {
    status: 422,
    title: 'This is outside the matters of the proof that was seen: grant less, or check who may ask for it.',
  },
  'line.not-covered-by-the-check': {
    status: 409,
    title: 'The check does not cover this part: check again for it, or let it be withdrawn.',
  },
  'receipt.in-the-future': {
    status: 422,
    title: 'The date of receipt is in the future: give the day on which the request reached us.',
  },
  'receipt.later-needs-a-reason': {
    status: 422,
    title: 'Receipt is arrival: a later day needs a reason and a second colleague who agrees.',
  },
  'receipt.later-needs-a-second-person': {
    status: 422,
    title: 'The second colleague must be somebody else than who registers the request.',
  },
  'free-text.holds-a-bsn': {
    status: 422,
    title: 'This text has a BSN in it and we keep none: leave the number out, everything else can stay.',
  },
  'free-text.may-hold-a-bsn': {
    status: 422,
    title:
      'A number in this text could be a BSN: leave it out, or send the same again with confirmNoBsn: true if it is not.',
  },
  'identity.not-settled': {
    status: 409,
    title: 'Identity is not settled yet: do the identity check first; nothing personal leaves before.',
  },
  'dossier.needs-a-second-look': {
    status: 409,
    title:
      'Documents of a sensitive file go with this answer: let a second colleague look at what is black first.',
  },
  'dossier.checked-by-who-marked': {
    status: 403,
    title: 'You marked this yourself: a second colleague looks at it.',
  },
  'dossier.word-still-there': {
    status: 409,
    title: 'A word of the list can still be read in this document: mark a box over it, or keep the page out.',
  },
  'dossier.document-unreadable': {
    status: 422,
    title: 'No pages can be made of this document: give it as it is, or withhold it.',
  },
  'draft.not-found': { status: 404, title: 'There is no such draft.' },
  'draft.gone': { status: 410, title: 'This draft is gone: its thirty days are over.' },
  'draft.is-another-request': {
    status: 409,
    title: 'A request was made of this draft already: open that request.',
  },
  'attachment.not-found': { status: 404, title: 'There is no such attachment.' },
  'attachment.kind-not-accepted': {
    status: 422,
    title: 'This kind of file is not taken: send PDF, JPEG, PNG, TIFF, plain text, mail, Word or Excel.',
  },
  'attachment.content-differs': {
    status: 422,
    title: 'The file is not what its name says: save it again in the right kind.',
  },
  'attachment.too-many': { status: 422, title: 'A request holds at most 100 attachments.' },
  'version.changed': { status: 412, title: 'It was changed meanwhile: read it again and look anew.' },
  'restriction.not-found': { status: 404, title: 'This request has no such restriction.' },
  'restriction.use-not-found': { status: 404, title: 'There is no such use of this restriction.' },
  'restriction.lifted': { status: 409, title: 'This restriction was lifted: the data can be used.' },
  'restriction.line-not-decided': {
    status: 409,
    title: 'Decide on this part first: the restriction holds until then.',
  },
  'restriction.lifts-too-soon': {
    status: 422,
    title: 'The person is told first and gets a week: choose a day at least 7 days from now.',
  },
  'restriction.too-many-uses': {
    status: 422,
    title: 'This restriction was used 500 times: ask the privacy officer whether it still fits.',
  },
  'restriction.only-emergencies-are-reviewed': {
    status: 409,
    title: 'Only an emergency use is looked at by somebody else.',
  },
  'restriction.review-by-somebody-else': {
    status: 403,
    title: 'You used it yourself: ask a colleague to look at it.',
  },
  'end.into-needed': {
    status: 422,
    title: 'Name the request that this one is joined to; only when it is joined.',
  },
  'end.into-another-person': {
    status: 422,
    title: 'The other request must be of the same person, and not answered yet.',
  },
  'end.too-late': { status: 409, title: 'The answer has gone out: the request ends by itself.' },
  'order.contents-for-processor-sync': {
    status: 403,
    title: 'Only processor-sync reads what an order puts in place.',
  },
  'comment.too-many': { status: 422, title: 'A request has at most 500 notes.' },
  'advice.too-many': { status: 422, title: 'A request has at most 100 pieces of advice.' },
  'review.not-open': { status: 409, title: 'There is nothing to review for this request now.' },
  'decision.needs-a-human': { status: 403, title: 'Only a person can decide, never a service.' },
  'decision.needs-a-motivation': {
    status: 422,
    title: 'Say in at least 10 characters how you came to this decision.',
  },
  'decision.not-by-the-fg': {
    status: 403,
    title: 'The FG supervises and advises, and so cannot decide: ask the privacy officer.',
  },
  'decision.by-who-checked-identity': {
    status: 403,
    title: 'You checked the identity for this request: ask a colleague to decide.',
  },
  'decision.nobody-asked-yet': {
    status: 409,
    title: 'It is not settled yet whom we ask: try again in a moment.',
  },
  'decision.already-taken': { status: 409, title: 'This request was decided already.' },
  'decision.silent-holders-not-named': {
    status: 409,
    title:
      'Name in withoutAnswerOf exactly the holders that have not answered. You need not wait for them: the answer says that they are silent.',
  },
  'decision.unknown-item': {
    status: 422,
    title: 'One of the items is not in this review: load the review again.',
  },
  'decision.needs-a-ground': {
    status: 422,
    title: 'Whatever is withheld needs a ground from the list: choose one for each item, or one for all.',
  },
  'decision.ground-is-for-the-whole': {
    status: 422,
    title:
      'This ground is about the request as a whole: refuse the request with it, or choose another for the item.',
  },
  'decision.granted-needs-no-ground': {
    status: 422,
    title: 'What is granted needs no ground: leave it out, or change the outcome.',
  },
  'decision.ground-of-another-right': {
    status: 422,
    title: 'This ground is not one for this right: choose from the list of this part.',
  },
  'decision.needs-a-necessity': {
    status: 422,
    title: 'Say in at least 10 characters why this ground is needed in this case.',
  },
  'decision.right-is-open-on-this-basis': {
    status: 422,
    title: 'This right is open on the legal basis of these purposes: choose another ground, or grant it.',
  },
  'decision.direct-marketing-always-stops': {
    status: 422,
    title: 'An objection to direct marketing is absolute: grant it.',
  },
  'decision.needs-a-weighing': {
    status: 422,
    title:
      'Write down the weighing: our interest, theirs and the conclusion, each in at least 10 characters; or uphold the objection.',
  },
  'decision.needs-compelling-grounds': {
    status: 422,
    title: 'Name the compelling grounds, in at least 10 characters.',
  },
  'decision.part-needs-both': {
    status: 422,
    title: 'For a part, name what is granted and what is not.',
  },
  'decision.part-is-both': {
    status: 422,
    title: 'A record is granted or refused, not both.',
  },
  'decision.names-no-purpose': {
    status: 422,
    title: 'Name the purposes for which the data is used no more.',
  },
  'decision.needs-corrections': {
    status: 422,
    title: 'Say for each field what it becomes.',
  },
  'decision.refused-corrects-nothing': {
    status: 422,
    title: 'What is refused changes nothing: leave the corrections out, or grant a part.',
  },
  'decision.corrections-of-another-right': {
    status: 422,
    title: 'Only a correction has fields to change: leave them out.',
  },
  'decision.contact-not-confirmed': {
    status: 422,
    title:
      'This changes an IBAN, phone number, mail or postal address: confirm it through a contact that we knew already, or at the counter, and say which.',
  },
  'decision.by-who-took-it-in': {
    status: 403,
    title: 'You took this request in, and it is about special or criminal data: ask a colleague to decide.',
  },
  'decision.by-who-stood-aside': {
    status: 403,
    title: 'You stood aside for this request: ask a colleague to decide.',
  },
  'decision.private-ties': {
    status: 422,
    title: 'Say that this is not about yourself, family or neighbours (noPrivateTies: true), or stand aside.',
  },
  'decision.against-advice-needs-a-reason': {
    status: 422,
    title: 'The FG advised otherwise: say in at least 10 characters why you decide this.',
  },
  'retention.not-asked': {
    status: 404,
    title: 'Retention is asked once identity is settled, and only for a part that asks for erasure.',
  },
  'retention.answer-awaited': {
    status: 409,
    title: 'Retention was asked less than a day ago: its answer is on its way.',
  },
  'decision.retention-not-known-yet': {
    status: 409,
    title: 'It is not known yet what must stay: wait for the answer of retention, then decide.',
  },
  'decision.something-must-stay': {
    status: 422,
    title: 'Some records must stay: grant a part, and name what stays.',
  },
  'decision.outcome-does-not-fit': {
    status: 422,
    title: 'The outcome does not fit what you chose for the items: change one of the two.',
  },
  'answer.not-made-yet': {
    status: 409,
    title: 'The answer is not made yet: decide first, then it is made within a minute.',
  },
  'answer.not-handed-out': { status: 409, title: 'This may not be handed out now.' },
  'letter.not-found': { status: 404, title: 'There is no such letter for this request now.' },
  'letter.needs-a-line': { status: 422, title: 'This letter is about one line: say which, by its number.' },
  'letter.too-many': { status: 409, title: 'A request has at most 200 letters.' },
  'letter.not-waiting': {
    status: 409,
    title: 'This letter does not wait to be printed or posted: look at the list of letters again.',
  },
  'letter.not-posted': { status: 409, title: 'Only a letter that was posted can come back.' },
  'letter.address-not-in-doubt': {
    status: 409,
    title: 'No letter came back: there is no address to confirm.',
  },
  'letter.nothing-to-print': {
    status: 409,
    title: 'None of these letters can be printed now: load the list again.',
  },
  'letter.key-gone': { status: 410, title: 'This letter was destroyed: its period is over.' },
  'document.not-found': { status: 404, title: 'There is no such document in this review.' },
  'manifest.not-found': { status: 404, title: 'There is no manifest yet: it is made with the answer.' },
  'code.not-by-mail': {
    status: 422,
    title: 'The link goes by mail, so the code goes another way: by phone or at the counter.',
  },
  'import.not-csv': {
    status: 422,
    title: 'This cannot be read as CSV: save it as CSV (UTF-8) with one header line, and try again.',
  },
  'import.columns': {
    status: 422,
    title:
      'The header line must have the columns received_on, channel, rights and person, and may have note; no other, and none twice.',
  },
  'import.too-many-rows': { status: 422, title: 'At most 2,000 requests fit in one file: split it.' },
  'transfer.not-asked': {
    status: 409,
    title: 'Nobody asked to send this part to another organisation.',
  },
  'transfer.copy-refused': { status: 409, title: 'The copy itself was refused: there is nothing to send.' },
  'transfer.already-sent': { status: 409, title: 'This was sent to the other organisation already.' },
  'transfer.not-sent-yet': {
    status: 409,
    title: 'There is nothing to fetch for the other organisation yet: a code helps once the link was mailed.',
  },
  'transfer.already-approved': { status: 409, title: 'This was approved already: it is being sent.' },
  'transfer.needs-a-reason': { status: 422, title: 'Say why it is not sent: choose one from the list.' },
  'transfer.address-not-confirmed': {
    status: 422,
    title:
      'Let the person confirm the name and address of the organisation, through a contact that we knew already or at the counter, and say which.',
  },
  'transfer.address-not-usable': {
    status: 422,
    title:
      'Data cannot be sent to this address: it must be an https address on the internet, or a mail address. Ask the person, or refuse the transfer.',
  },
  'package.not-found': { status: 404, title: 'There is no such package.' },
  'package.not-there-yet': { status: 404, title: 'There is nothing to fetch yet.' },
  'package.gone': { status: 410, title: 'The period to fetch this package has ended: call us, we help you.' },
  'package.not-now': { status: 410, title: 'This package cannot be fetched now: call us, we help you.' },
  'package.fetched-too-often': {
    status: 410,
    title: 'This package was fetched as often as it can be: call us, we help you.',
  },
  'package.code-does-not-open': {
    status: 403,
    title: 'This code does not open a package: check the link and the code, or call us.',
  },
  'package.locked': {
    status: 429,
    title: 'Too many wrong codes were tried: wait a while, or call us.',
  },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type RefusalCode = keyof typeof refusals;

/** A rule of the law or of ours that does not allow what was asked. Never holds a value of what was sent. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The field of the body it is about. */
  readonly field?: string;
  /** What is known here and helps; no personal data. */
  readonly detail?: string;
}

/** A refusal by its code. */
export const refusal = (code: RefusalCode, field?: string, detail?: string): Refusal => ({
  code,
  ...(field !== undefined && { field }),
  ...(detail !== undefined && { detail }),
});

/** Thrown by a decision that a rule refuses; over HTTP its `problem` is what the caller is told (RFC 9457). */
export class Refused extends Error {
  readonly problem: Refusal & { readonly status: number; readonly title: string };

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.problem = { ...refusals[refusal.code], ...refusal };
  }
}

/** Refuses. @throws Refused */
export const refuse = (code: RefusalCode, field?: string, detail?: string): never => {
  throw new Refused(refusal(code, field, detail));
};

/** Goes on when no rule refuses; the first that does is thrown. @throws Refused */
export const demand = (...rules: readonly (Refusal | undefined)[]): void => {
  const broken = rules.find((rule) => rule !== undefined);
  if (broken) throw new Refused(broken);
};
