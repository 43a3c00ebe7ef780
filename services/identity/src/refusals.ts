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

  'service.not-allowed': { status: 403, title: 'This service may not ask this.' },
  'keys.not-allowed': { status: 403, title: 'This service may not have one of these keys.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;
