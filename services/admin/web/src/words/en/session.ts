import { lineProblems } from './line-problems.js';

/** The English beside the Dutch of `nl/session.ts`. */
export const session = {
  loginTitle: 'Log in',
  loginText:
    'Huisrecht helps you to answer requests about personal data in time and with care. Log in with your work account.',
  loginButton: 'Log in with your work account',
  loginThen: 'Then you go on where you were.',
  loggedOutTitle: 'You are logged out',
  loggedOutText: 'This computer keeps nothing of your work. Are you leaving it? There is nothing more to do.',
  loginFailedTitle: 'Logging in did not work',
  loginFailedText:
    'Nothing happened to your account. Try once more. Does it fail again? Ask the service desk for help.',
  expiredTitle: 'You are logged out',
  expiredText:
    'You were not active for a while, so we logged you out. What you typed is kept in this tab: only you can see it again after logging in.',
  expiredButton: 'Log in again',
  endingTitle: 'You will be logged out soon',
  endingText: (minutes: number) =>
    `You were not active for a while. In ${minutes === 1 ? '1 minute' : `${minutes} minutes`} we log you out. What you typed is kept.`,
  endingButton: 'Go on working',
  integrityTitle: 'The integrity code first',
  integrityText:
    'You have not signed the integrity code yet. Without a signature you may not see personal data. We promise that in our privacy statement.',
  integrityHow:
    'Sign the code with your manager or with the personnel department. Then you can log in here again.',
  noRolesTitle: 'You have no tasks here yet',
  noRolesText:
    'You are logged in, but you have no role in Huisrecht yet. Ask your manager which role you need.',
  offlineTitle: 'No connection.',
  offlineText:
    'You see what you fetched last. What you type stays. As soon as there is a connection again, you can go on.',
  awayTitle: 'Huisrecht cannot be reached now',
  awayText:
    'Nothing is lost. Try again in a minute. Is somebody at the counter? Write the request on paper with the date of today: that date counts.',
  brokenTitle: 'This page does not work now',
  brokenText: 'Nothing is lost: what you typed is kept. Maybe there is a new version. Refresh the page.',
  refresh: 'Refresh the page',
  notFoundTitle: 'This page does not exist',
  notFoundText: 'Maybe the address was not copied well, or there is no such request.',
  forbiddenTitle: 'This is not part of your role',
  forbiddenText:
    'You cannot open this page. Do you need it for your work? Ask your manager for the right role.',
  toStart: 'To the start',
};

export const problems: Record<string, string> = {
  ...lineProblems,
  offline:
    'There is no connection. Nothing was sent and what you typed is still there. Try again in a moment.',
  'service.away': 'A part of Huisrecht cannot be reached now. Nothing is lost. Try again in a minute.',
  'service.stopping': 'A part of Huisrecht is starting again. Nothing is lost. Try again in a minute.',
  'service.too-slow': 'The answer took too long. Look first whether it worked after all, then try again.',
  'session.ended': 'You are logged out. Log in again; what you typed is kept.',
  'csrf.refused':
    'We could not see that this came from you. Nothing was changed. Refresh the page and try again.',
  'body.too-large': 'This is too large to send. Send less, or smaller files.',
  'version.changed': 'A colleague changed this meanwhile. Look at what is new and try again.',
  'changed-meanwhile': 'Something changed meanwhile. Look at what is new and try again.',
  'text.bsn': 'There is a BSN in the text. Take it out: we keep no BSN.',
  'search.no-value': 'This cannot be searched for. Check how you wrote it.',
  'search.too-many-matches': 'Too many people match. Search for something narrower, such as a relation code.',
  'search.too-often': 'You searched often in a short time. Wait a minute and go on.',
  'subject.not-there': 'Nothing is known of this person any more.',
  'check.not-there': 'The check is still being prepared. Try again in a few seconds.',
  'check.passed': 'A colleague has done this check already.',
  'check.expired': 'The time for this check had passed. Take the request up again first.',
  'check.withdrawn': 'This request was withdrawn. No check is needed any more.',
  'check.reason-needed': 'Write why you chose this way instead of the counter.',
  'check.way-not-yours': 'Only a team lead may choose this way. Choose another, or ask a team lead.',
  'check.two-colleagues-needed': 'Name the two colleagues who visited.',
  'check.document-needed': 'Choose which document you saw.',
  'check.document-not-accepted': 'We do not accept this kind of document. Choose another.',
  'check.known-number-needed': 'Choose a number that we knew before the request came.',
  'check.team-lead-needed': 'Two attempts failed. A team lead does the next one: nobody is locked out.',
  'check.earlier-needed':
    'We cannot rely on that request. It must be of the same person, who came themselves, at most 14 days ago.',
  'check.line-does-not-wait': 'One of these parts no longer waits for a check. Load the page again.',
  'check.not-needed': 'This request needs no check.',
  'check.deceased': 'The person has died. No check is needed any more.',
  'representation.needed': 'This person is younger than 16: a parent with authority or a guardian acts.',
  'representation.parent-or-guardian':
    'For who is younger than 16 a parent with authority or a guardian acts.',
  'representation.sixteen': 'This person is 16 or older and decides themselves. Ask them to come.',
  'representation.birth-date-unknown': 'We know no birth date: fill in when the child turns 16.',
  'representation.birth-date-known': 'We know the birth date already. Load the page again.',
  'representation.other-proof':
    'This proof does not show that authority. Ask for an extract of the register or the decision.',
  'representation.ended': 'This authority has ended. Ask who acts now.',
  'representation.line-outside':
    'One of the parts is about something in which this person may not act. Take that part away: the person themselves can ask it.',
  'appointment.not-there': 'This appointment is no longer there. Load the day again.',
  'appointment.ended': 'This appointment was kept, cancelled or moved already. Load the day again.',
  'desk.past': 'This moment is over. Choose a later one.',
  'desk.closed': 'The desk is closed that day. Choose another day.',
  'desk.no-such-time': 'No appointment begins at that time. Choose a time of the list.',
  'desk.full': 'That time has just filled up. Choose another time.',
  'delivery.index-needed': 'Choose where the answer may go.',
  'delivery.unknown': 'We no longer know this address. Show the person again and choose then.',
  'delivery.left': 'The person does not live there any more. Choose another way.',
  'delivery.not-yet': 'The person does not live there yet. Choose another way.',
  'delivery.changed-after-receipt':
    'This reached us with or after the request. Choose something we knew already, or give the answer at the counter.',
  'delivery.protected':
    'The address is protected. Give the answer at the counter, or ask a team lead to release the address.',
  'collection.not-open': 'Collecting has stopped. Nobody is asked any more.',
  'holder.already-answered': 'This holder has answered meanwhile. You see the answer in the list.',
  'no-answer.not-a-team-lead': 'Only a team lead may record this.',
  'search-task.of-somebody-else':
    'This search task is of a colleague. Ask the colleague to hand it over to you.',
  'search-task.closed': 'This search task is closed already. There is nothing more to do.',
  'file.kind-not-accepted':
    'We do not accept this kind of file. Use PDF, JPEG, PNG, TIFF, text, .eml, .msg, .docx or .xlsx.',
  'file.content-differs':
    'The content of a file does not fit its name. Save it in the program it was made with, and send it again.',
  'file.too-large':
    'The files are larger than 10 MB together. Send them in parts: you may answer more than once.',
  'item.empty': 'An item has neither a file nor a text. Fill in one of the two.',
  'free-text.holds-a-bsn': 'There is a BSN in the text. Take it out: we keep no BSN. The rest can stay.',
  'dossier.needs-a-second-look':
    'Documents of a sensitive file go along. Let a colleague look at what is black first.',
  'dossier.checked-by-who-marked': 'You marked this yourself. A colleague looks it through.',
  'dossier.word-still-there':
    'We can still read a word of the list in this document. Put a box over it, or keep the page out.',
  'dossier.document-unreadable':
    'We can make no pages of this document. Give it as it is, or do not give it.',
  'document.not-found': 'This document is no longer in this file. Load the page again.',
  'draft.not-found': 'There is no such message.',
  'draft.gone': 'This message is gone: its thirty days are over.',
  'draft.is-another-request': 'A colleague made a request of this already. Load the page again.',
  'letter.nothing-to-print':
    'There is nothing to print any more: these letters have left, or are being written anew.',
  'letter.not-waiting': 'This letter is no longer in the print list. Load the list again.',
  'letter.not-posted': 'Only a letter that was posted can come back.',
  'request.not-found': 'There is no such request.',
  'request.withdrawn': 'The request was withdrawn. Nothing is given any more.',
  'request.already-answered': 'The answer was sent already. There is nothing left to withdraw.',
  'receipt.in-the-future':
    'The date of receipt is in the future. Fill in the day on which the request arrived.',
  'identity.not-settled': 'We do not know for sure yet who asks this. Do the identity check first.',
  'review.not-open': 'There is nothing to review now.',
  'decision.needs-a-motivation': 'Write how you came to this decision, in at least 10 characters.',
  'decision.not-by-the-fg': 'The FG supervises and therefore does not decide. Ask the privacy officer.',
  'decision.by-who-checked-identity':
    'You checked the identity yourself. Ask a colleague to decide: two people always look.',
  'decision.nobody-asked-yet': 'It is not known yet whom we ask. Try again in a minute.',
  'decision.already-taken': 'This request was decided already.',
  'decision.silent-holders-not-named':
    'An answer came in meanwhile, or somebody is still silent. Look at what is new.',
  'decision.unknown-item': 'Something changed in what was found. Look at what is new.',
  'decision.needs-a-ground': 'Choose a reason for everything that you do not give.',
  'decision.ground-is-for-the-whole':
    'This reason is only for the whole request. Choose another for this item.',
  'decision.outcome-does-not-fit': 'The outcome does not fit what you chose. Look at your choices again.',
  'answer.not-made-yet': 'The letter is still being made. Try again in a minute.',
  'letter.not-found': 'This letter is not there yet.',
  'manifest.not-found': 'The declaration of completeness comes together with the answer.',
  'code.not-by-mail': 'The link goes by mail. So give the code another way: by phone or at the counter.',
  'package.gone': 'The package was destroyed: the time to fetch it has passed.',
};

export const bsnQuestion = {
  title: 'Is this a BSN?',
  text: 'There is a number in the text that could be a BSN. We keep no BSN. Is it one? Then take it out.',
  notABsn: 'It is no BSN but another number',
};

export const problemKinds = {
  refused: 'This cannot be done now. Nothing was changed.',
  invalid: 'Something is not right in what you filled in. Check it and try again.',
  forbidden: 'This is not part of your role. Nothing was changed.',
  notFound: 'This is not there (any more).',
  tooMany: 'This was too often in a short time. Wait a minute and try again.',
  reference: (code: string) => `Reference for the service desk: ${code}`,
  broken:
    'Something went wrong on our side. What you typed is still there. Try again; if it fails once more, ask the service desk for help.',
};
