import {
  lawfulBy,
  promisedBy,
  dayOf,
  daysBetween,
  extensionNoticeBy,
  stopAskedBy,
  termOfLaw,
} from '@huisrecht/calendar';
import {
  fakeAdvice,
  fakeLines,
  fakeRequestOrders,
  fakeRestrictions,
  fakeTransferLine,
  lineStep,
} from './fake-lines.js';

const day = 86_400_000;
const ago = (days: number, hours = 0): string =>
  new Date(Date.now() - days * day - hours * 3_600_000).toISOString();
const words = (nl: string, en: string) => ({ nl, en });
const lastPosting = (receivedAt: string) => promisedBy(receivedAt).lastPostingDay;

/** A request as `requests` tells of it; only what the app reads. */
export interface FakeRequest {
  [name: string]: unknown;
  id: string;
  number: string;
  status: string;
  owner: string;
  right: string;
  receivedAt: string;
}

const clocksOf = (receivedAt: string) => {
  const [promise, law] = [promisedBy(receivedAt), lawfulBy(receivedAt)];
  const left = (last: string) => daysBetween(dayOf(new Date()), last);
  return {
    promise: { ...promise, daysLeft: left(promise.day) },
    law: { ...law, daysLeft: left(law.day), extended: false, standsStill: false, stoodStill: 0 },
    overdue: left(promise.day) < 0,
    stops: [],
    courtWindows: [],
  };
};

/** The clocks of a request whose time can still be changed, with a question that waits for its answer. */
const openClocksOf = (receivedAt: string) => {
  const notice = extensionNoticeBy(receivedAt);
  return {
    ...clocksOf(receivedAt),
    canExtend: { ...notice, daysLeft: 5, until: termOfLaw({ receivedAt, extended: true }) },
    canStop: { ...stopAskedBy(receivedAt), daysLeft: 1 },
    stops: [
      {
        stopId: 'stp_0000000000000001',
        reason: 'specification',
        from: dayOf(new Date(Date.now() - 5 * day)),
        days: 5,
        withoutSlot: [],
        stoppedBy: 'pim',
      },
    ],
  };
};

const entry = (at: string, what: string, nl: string, en: string, by?: string) => ({
  at,
  what,
  text: words(nl, en),
  ...(by ? { by } : {}),
});

const accessLine = (more: object = {}) => ({
  line: 1,
  right: 'access',
  given: true,
  needsIdentity: true,
  nextStep: lineStep('nothing', 'Er is niets meer te doen.', 'There is nothing left to do.', 'system'),
  ...more,
});

const request = (
  id: string,
  number: string,
  status: string,
  receivedDaysAgo: number,
  more: object,
): FakeRequest => {
  const receivedAt = ago(receivedDaysAgo, 2);
  return {
    id,
    number,
    status,
    right: 'access',
    lines: [accessLine()],
    orders: [],
    restrictions: [],
    advice: [],
    comments: [],
    asideColleagues: [],
    receivedAt,
    registeredAt: receivedAt,
    registeredBy: 'bea',
    owner: 'bea',
    channel: 'letter',
    reasonGiven: false,
    subjectId: 'sub_0000000000000001',
    clocks: clocksOf(receivedAt),
    rounds: [],
    letters: [
      {
        letterId: 'let_0000000000000001',
        letter: 'receipt',
        delivery: 'post',
        status: 'sent',
        queuedBy: 'bea',
        sentAt: receivedAt,
      },
    ],
    holders: [],
    timeline: [
      entry(receivedAt, 'received', 'Verzoek ontvangen', 'Request received'),
      entry(receivedAt, 'registered', 'Verzoek geregistreerd', 'Request registered', 'bea'),
      entry(receivedAt, 'letter-sent', 'Brief verstuurd', 'Letter sent', 'bea'),
    ],
    revision: 3,
    ...more,
  };
};

const step = (code: string, nl: string, en: string, who: string, more: object = {}) => ({
  code,
  text: words(nl, en),
  who,
  urgent: false,
  ...more,
});
const identity = {
  way: 'counter',
  document: 'passport',
  delivery: 'post',
  checkedBy: 'bea',
  settledAt: ago(9),
};
const decided = {
  outcome: 'partly',
  grounds: ['rights-of-others'],
  silentHolders: ['meningspeil'],
  decidedBy: 'pim',
  decidedAt: ago(2),
};
const pack = (more: object = {}) => ({
  packageId: 'pkg_0000000000000001',
  hasContent: true,
  fetchedAt: [],
  ...more,
});

/** Every state that a request can be in, at least once. */
export const fakeRequests = (): FakeRequest[] => [
  request('req_0000000000000001', 'HR-4F7-K29', 'awaiting-identity', 3, {
    nextStep: step(
      'check-identity',
      'Controleer wie dit vraagt: het echte document aan de balie, of een andere zekere manier.',
      'Check who asks: the original document at the counter, or another sure way.',
      'clerk',
      { by: lastPosting(ago(3)), action: 'identity-check' },
    ),
  }),
  request('req_0000000000000002', 'HR-9CD-3XT', 'collecting', 10, {
    identity,
    nextStep: step(
      'wait-for-holders',
      'Wij wachten op 2 gegevenshouders. Verder gaan zonder hen mag altijd.',
      'Waiting for 2 holders. You can always go on without them.',
      'system',
      { by: dayOf(new Date(Date.now() + 6 * day)), action: 'holders' },
    ),
  }),
  request('req_0000000000000003', 'HR-7HK-M4W', 'in-review', 23, {
    owner: 'pim',
    identity,
    rounds: [{ round: 1, because: 'all-answered', openedAt: ago(1) }],
    nextStep: step(
      'review-and-decide',
      'Beoordeel wat er is gevonden en beslis.',
      'Review what was found, and decide.',
      'privacy-officer',
      {
        by: lastPosting(ago(23)),
        action: 'review',
        urgent: true,
      },
    ),
  }),
  request('req_0000000000000004', 'HR-2NP-J6F', 'decided', 25, {
    identity,
    lines: [accessLine({ outcome: 'partly' })],
    rounds: [
      {
        round: 1,
        because: 'time',
        openedAt: ago(3),
        decided,
        prepared: { package: pack(), silentHolders: ['meningspeil'], preparedAt: ago(2) },
      },
    ],
    nextStep: step(
      'post-the-answer',
      'Print de brief en doe hem op de post.',
      'Print the letter and post it.',
      'clerk',
      {
        by: lastPosting(ago(25)),
        action: 'handover',
        urgent: true,
      },
    ),
  }),
  request('req_0000000000000005', 'HR-AWD-64K', 'answered', 30, {
    identity: { ...identity, delivery: 'email' },
    lines: [accessLine({ given: false, outcome: 'granted' })],
    answeredAt: ago(4),
    rounds: [
      {
        round: 1,
        because: 'time',
        openedAt: ago(6),
        decided: { ...decided, outcome: 'granted', grounds: [] },
        prepared: { package: pack(), silentHolders: ['meningspeil'], preparedAt: ago(4) },
        sent: { delivery: 'email', sentAt: ago(4), fetchableUntil: ago(-10) },
      },
    ],
    nextStep: step(
      'give-the-code',
      'Geef de code van het pakket door: aan de telefoon of aan de balie, nooit per e-mail.',
      'Pass on the code of the package: by phone or at the counter, never by mail.',
      'clerk',
      { by: dayOf(new Date(Date.now() + 9 * day)), action: 'package-code' },
    ),
  }),
  request('req_0000000000000006', 'HR-PPR-T93', 'could-not-identify', 34, {
    because: 'nobody-came',
    nextStep: step(
      'send-could-not-identify',
      'Verstuur de brief dat wij niet weten wie dit vraagt, naar het adres dat wij al kenden.',
      'Send the letter that says we do not know who asks, to the address we knew already.',
      'clerk',
      { by: lastPosting(ago(34)), action: 'letter', urgent: true },
    ),
  }),
  request('req_0000000000000007', 'HR-KMX-C7A', 'closed', 50, {
    identity,
    answeredAt: ago(31),
    lines: [accessLine({ outcome: 'granted' })],
    nextStep: step('nothing', 'Dit verzoek is klaar.', 'This request is done.', 'system'),
  }),
  request('req_0000000000000009', 'HR-C3E-M7P', 'collecting', 9, {
    identity,
    owner: 'pim',
    lines: [...fakeLines(), fakeTransferLine()],
    restrictions: fakeRestrictions(),
    orders: fakeRequestOrders(),
    advice: fakeAdvice(),
    comments: [{ commentId: 'cmt_0000000000000001', addedBy: 'bea', addedAt: ago(4) }],
    clocks: openClocksOf(ago(9, 2)),
    nextStep: step(
      'decide-line',
      'Beslis over de verbetering of aanvulling (onderdeel 2). Dat kan nu, ook als de rest nog wacht.',
      'Decide on the correction or supplement (part 2). That can be done now, also while the rest waits.',
      'privacy-officer',
      { by: lastPosting(ago(9)), action: 'line', line: 2 },
    ),
  }),
  request('req_0000000000000010', 'HR-E6T-N2A', 'ended', 14, {
    ended: { because: 'joined', into: 'req_0000000000000009', endedBy: 'bea', endedAt: ago(3) },
    nextStep: step('nothing', 'Dit verzoek is klaar.', 'This request is done.', 'system'),
  }),
  request('req_0000000000000008', 'HR-V4T-XJ2', 'withdrawn', 12, {
    nextStep: step('nothing', 'Dit verzoek is klaar.', 'This request is done.', 'system'),
  }),
];

const label = words;

/** What there is to decide upon for the request that is in review. */
export const fakeReview = () => ({
  requestId: 'req_0000000000000003',
  number: 'HR-7HK-M4W',
  round: 1,
  revision: 7,
  categories: [
    {
      category: 'contact-details',
      label: label('Contactgegevens', 'Contact details'),
      purposes: [label('Verhuren', 'Letting')],
      recipients: ['Vakwerk Reparaties'],
      items: [
        {
          itemId: 'itm_1',
          answerRef: 'ans_1',
          holder: 'erp',
          label: label('Naam en adres', 'Name and address'),
          fields: [
            { field: 'name', label: label('Naam', 'Name'), value: 'J. Voorbeeld', aboutOther: false },
            {
              field: 'address',
              label: label('Adres', 'Address'),
              value: 'Lindelaan 12\n1234 AB Woudrecht',
              aboutOther: false,
            },
          ],
          people: [{ role: 'tenant', isSubject: true }],
          aboutOthers: false,
          recordedOn: '2021-05-03',
        },
      ],
    },
    {
      category: 'nuisance',
      label: label('Overlast', 'Nuisance'),
      purposes: [],
      recipients: [],
      items: [
        {
          itemId: 'itm_2',
          answerRef: 'ans_1',
          holder: 'erp',
          label: label('Melding van geluid', 'Report of noise'),
          fields: [
            {
              field: 'report',
              label: label('Melding', 'Report'),
              value: 'Harde muziek na elf uur.',
              aboutOther: false,
            },
            {
              field: 'reporter',
              label: label('Wie meldde het', 'Who reported'),
              value: 'de buren van nummer 14',
              aboutOther: true,
            },
          ],
          people: [
            { role: 'reported-person', isSubject: true },
            { role: 'reporter', isSubject: false },
          ],
          aboutOthers: true,
          recordedOn: '2025-09-14',
        },
      ],
    },
    {
      category: 'correspondence',
      label: label('Brieven en e-mail', 'Letters and e-mail'),
      purposes: [],
      recipients: [],
      items: [
        {
          itemId: 'itm_3',
          answerRef: 'ans_2',
          holder: 'mailbox',
          label: label('E-mail over de verwarming', 'E-mail about the heating'),
          fields: [],
          document: { documentId: 'doc_1', name: 'bericht.pdf', mediaType: 'application/pdf', bytes: 48_200 },
          people: [{ role: 'tenant', isSubject: true }],
          aboutOthers: false,
          recordedOn: '2025-11-02',
        },
      ],
    },
  ],
  holders: [
    { holder: 'erp', name: 'Thuisbasis ERP' },
    { holder: 'mailbox', name: 'Postvak info@' },
    { holder: 'meningspeil', name: 'MeningsPeil' },
  ],
  silentHolders: [{ holder: 'meningspeil', name: 'MeningsPeil' }],
  kept: [
    {
      holder: 'vakwerk',
      name: 'Vakwerk Reparaties',
      outcome: 'kept-because',
      because: 'Facturen bewaren wij zeven jaar voor de belasting.',
    },
  ],
  grounds: [
    {
      ground: 'rights-of-others',
      article: 'AVG art. 15 lid 4',
      label: label('Gegevens van anderen', "Others' data"),
      letter: 'het gaat over iemand anders, en die heeft ook recht op privacy',
      whole: false,
    },
    {
      ground: 'not-their-data',
      article: 'AVG art. 4 onder 1',
      label: label('Geen gegevens van deze persoon', 'Not data of this person'),
      letter: 'het gaat niet over u',
      whole: false,
    },
    {
      ground: 'excessive',
      article: 'AVG art. 12 lid 5 onder b',
      label: label('Buitensporig', 'Excessive'),
      letter: 'u vraagt dit te vaak',
      whole: true,
    },
  ],
});
