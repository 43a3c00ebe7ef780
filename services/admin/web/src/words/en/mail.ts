import type { Words } from '../words.js';

/** Mails that may be requests. */
export const mail: Words['mail'] = {
  title: 'Messages',
  intro:
    'These e-mails came into the mailbox for privacy requests. A program reads along and makes a proposal. You decide what it is: the period runs from the day on which the message came in.',
  filters: 'Which messages',
  tabs: {
    waiting: 'To look at',
    confirmed: 'Became a request',
    discarded: 'Put aside',
  },
  emptyTitle: {
    waiting: 'No message is waiting',
    confirmed: 'No message has become a request yet',
    discarded: 'Nothing was put aside',
  },
  emptyText: {
    waiting: 'New e-mail to the privacy mailbox comes here by itself. You need not refresh.',
    confirmed: 'When you make a request of a message, you see it here for another thirty days.',
    discarded:
      'What is no request stays here for thirty days. A mistake? Then you can still make a request of it.',
  },
  looks: {
    request: 'Looks like a request',
    question: 'Looks like a question',
    change: 'Looks like a change',
    complaint: 'Looks like a complaint',
    'disclosure-to-a-third-party': 'Somebody else asks for data',
    automatic: 'Looks sent by a program',
    unclear: 'Not clear what it is',
  },
  arrived: (day) => `came in on ${day}`,
  waits: (n) => (n === 0 ? 'came in today' : n === 1 ? 'waits 1 day' : `waits ${n} days`),
  files: (n) => (n === 1 ? '1 file' : `${n} files`),
  isReply: 'answers a request',
  open: 'Open',
  openOne: (looks, day) => `${looks}, came in on ${day}`,
  done: {
    confirmed: (by, day) => `request made by ${by} on ${day}`,
    discarded: (by, day) => `put aside by ${by} on ${day}`,
  },
  put: 'The message was put aside. The original stays for thirty days.',

  one: 'Message',
  from: 'From',
  subject: 'Subject',
  noSubject: 'no subject',
  noSender: 'not known',
  senderIsNoProof: 'An e-mail address does not say who it is. Find the person yourself.',
  when: 'Came in',
  text: 'What it says',
  noText: 'There is no text in this message.',
  cut: 'This message is longer than what we show here. The whole message is in the mailbox.',
  attached: 'Files',
  saveFile: (name, size) => `Save ${name} (${size})`,
  fileHint:
    'We do not show files from e-mail: save them only when you really must read them, and throw them away afterwards.',
  looksHint: 'This is a proposal of a program. It can be wrong.',

  decide: 'What is this?',
  choices: {
    new: 'A new request',
    add: 'It belongs to a request that is there already',
    aside: 'It is no request',
  },
  choiceHints: {
    new: 'You find who asks and choose which right.',
    add: 'Text and files are added to the documents of that request.',
    aside: 'You put the message aside, with a reason.',
  },
  who: 'Who asks?',
  rights: 'Which right?',
  rightsHint:
    'Choose what is asked. No right in it? Then choose nothing: we treat it as access and ask what the person means.',
  suggested: 'proposed',
  objection: 'Against what is the objection?',
  objections: {
    'direct-marketing': 'Advertising, newsletter or survey',
    interest: 'Something else that we do with the data',
  },
  objectionHints: {
    'direct-marketing': 'We always stop that, without weighing and without an identity check.',
    interest: 'We weigh the interests. Until then we do not use the data.',
  },
  makeRequest: 'Make a request',
  number: 'Which request?',
  numberHint: 'The number stands in our letter or in the subject, for example HR‑4F7‑K29.',
  numberFault: 'Fill in a request number, like HR-4F7-K29.',
  noSuch: 'There is no request with this number.',
  replyTo: (number) =>
    `This message holds number ${number}. Look whether it is right: anybody can type a number.`,
  addTo: 'Add to this request',
  because: 'Why is it no request?',
  becauses: {
    'no-request': 'It is a question, complaint or change: I pass it on to who it is for',
    automatic: 'A program sent this: an out-of-office reply, newsletter or advertising',
    double: 'We have exactly this message already',
    'handled-otherwise': 'It was handled in another way already',
  },
  putAside: 'Put aside',
  asideText: 'Nothing is sent. Within thirty days you can still make a request of it.',
  faults: {
    choice: 'Choose what this is.',
    person: 'Choose who asks first.',
    objection: 'Choose against what the objection is.',
    number: 'Fill in a request number, like HR-4F7-K29.',
    because: 'Choose why it is no request.',
  },
  became: 'A request was made of this',
  toRequest: 'To the request',
  back: 'Back to the messages',
  asideNow: (why) => `This message was put aside: ${why}.`,
};
