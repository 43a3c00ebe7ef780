/** The closed list of what `identity` refuses, with the sentence that says what to do. */
export const refusals = {
  'text.bsn': { status: 422, title: 'Leave the burgerservicenummer out: we do not keep it.' },
  'text.bare-number': {
    status: 422,
    title:
      'The number in the text may be a burgerservicenummer. Leave it out, or say that it is none with notABsn.',
  },

  'search.no-value': { status: 422, title: 'This cannot be looked for: check how it is written.' },
  'search.too-many-matches': { status: 422, title: 'Too many people match. Search by something narrower.' },
  'search.too-often': { status: 429, title: 'Too many searches in a minute. Wait a moment.' },
  'view.too-often': { status: 429, title: 'Too many persons opened in a minute. Wait a moment.' },
  'subject.not-there': { status: 404, title: 'Nothing is known under this id.' },
  'person.too-many': {
    status: 422,
    title: 'A person has at most 20 pseudonyms. Ask for advice before joining more.',
  },

  'person.changed': { status: 409, title: 'A colleague changed this person meanwhile. Look again.' },

  'check.not-there': { status: 404, title: 'There is no check for this request yet. Try again in a moment.' },
  'check.passed': { status: 409, title: 'This check was passed already.' },
  'check.expired': { status: 409, title: 'Nobody came in time. Take the request up again first.' },
  'check.withdrawn': { status: 409, title: 'The request was withdrawn.' },
  'check.reason-needed': { status: 422, title: 'Say why this way was chosen instead of the counter.' },
  'check.way-not-yours': {
    status: 403,
    title: 'A team lead can choose this way; choose another or ask one.',
  },
  'check.two-colleagues-needed': { status: 422, title: 'Name the two colleagues who visited.' },
  'check.colleagues-not-taken': { status: 422, title: 'Only a home visit names colleagues.' },
  'check.document-needed': { status: 422, title: 'Say which original was shown.' },
  'check.document-not-taken': { status: 422, title: 'With this way no document is shown.' },
  'check.document-not-accepted': { status: 422, title: 'This kind of document is not accepted here.' },
  'check.phone-not-taken': { status: 422, title: 'With this way nobody is called back.' },
  'check.known-number-needed': {
    status: 422,
    title: 'Choose a number that was known before the request came.',
  },
  'check.passed-or-rejected': {
    status: 422,
    title: 'Give the fields of a passed check, or those of a rejected one.',
  },
  'check.not-needed': { status: 409, title: 'No line of this request needs a check.' },
  'check.deceased': {
    status: 409,
    title: 'The person has died. Write to who asked about the civil-law route.',
  },
  'check.team-lead-needed': {
    status: 403,
    title: 'Two attempts failed. A team lead does the next one: nobody is locked out.',
  },
  'check.line-does-not-wait': {
    status: 422,
    title: 'Name lines of this request that wait for a check, at least one.',
  },
  'check.earlier-needed': {
    status: 422,
    title:
      'Name a request of the same person whose check was passed by themselves at the counter or at home, at most 14 days ago.',
  },
  'check.earlier-not-taken': { status: 422, title: 'Only the way earlier-check names an earlier request.' },

  'representation.needed': {
    status: 422,
    title: 'This person is under sixteen: a parent with authority or a guardian acts for them.',
  },
  'representation.parent-or-guardian': {
    status: 422,
    title: 'For who is under sixteen a parent with authority or a guardian acts.',
  },
  'representation.sixteen': {
    status: 422,
    title: 'This person is sixteen or older and decides themselves. Ask them to come.',
  },
  'representation.birth-date-unknown': {
    status: 422,
    title: 'We know no birth date: say on which day the child turns sixteen.',
  },
  'representation.birth-date-known': {
    status: 422,
    title: 'The birth date is known: leave this field out.',
  },
  'representation.other-proof': {
    status: 422,
    title: 'This proof does not show that authority. Ask for an extract of the register or the decision.',
  },
  'representation.ended': { status: 422, title: 'This authority has ended.' },
  'representation.matters-needed': {
    status: 422,
    title: 'Say what the authority is about, as the decision of the court names it.',
  },
  'representation.matters-not-taken': { status: 422, title: 'This authority is about everything.' },
  'representation.other-matters': {
    status: 422,
    title: 'A bewindvoerder acts in lease, rent, arrears and deposit; a mentor in care and nuisance.',
  },
  'representation.line-outside': {
    status: 422,
    title: 'One of these lines is about data outside the authority. Leave it out: the person can ask it.',
  },
  'protection.not-taken': {
    status: 422,
    title: 'A protection is noted when somebody comes by themselves, without a representative.',
  },
  'protection.choice-needed': {
    status: 422,
    title: 'Choose whether the lines inside the protection go on. The software refuses nobody.',
  },
  'protection.reason-needed': { status: 422, title: 'Say why you chose so.' },

  'delivery.index-needed': {
    status: 422,
    title: 'Choose one contact of the list, of the kind of the channel.',
  },
  'delivery.index-not-taken': { status: 422, title: 'At the counter no address is needed.' },
  'delivery.unknown': { status: 422, title: 'There is no such contact: read the person again.' },
  'delivery.left': { status: 422, title: 'This person has left that dwelling. Choose another way.' },
  'delivery.not-yet': { status: 422, title: 'This person does not live there yet. Choose another way.' },
  'delivery.changed-after-receipt': {
    status: 422,
    title:
      'This became known with or after the request. Choose one known before, or hand the answer over at the counter.',
  },
  'delivery.protected': {
    status: 422,
    title: 'The address is protected. Ask a team lead to release it, or hand the answer over at the counter.',
  },

  'appointment.not-there': { status: 404, title: 'There is no such appointment.' },
  'appointment.ended': { status: 409, title: 'This appointment was kept, cancelled or moved already.' },
  'desk.past': { status: 422, title: 'This is over. Choose a later time.' },
  'desk.closed': { status: 422, title: 'The desk is closed that day. Choose another day.' },
  'desk.no-such-time': { status: 422, title: 'No appointment begins at that time. Choose one of the slots.' },
  'desk.full': { status: 409, title: 'Nobody else can come at that time. Choose another.' },
  'desk.too-many-days': { status: 422, title: 'Ask for at most 92 days, the first one first.' },

  'service.not-allowed': { status: 403, title: 'This service may not ask this.' },
  'keys.not-allowed': { status: 403, title: 'This service may not have one of these keys.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;
