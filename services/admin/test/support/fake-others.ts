const day = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
const dayAt = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** People as a search shows them. */
export const fakePeople = [
  {
    subjectId: 'sub_0000000000000001',
    initials: 'J.',
    city: 'Woudrecht',
    birthYear: 1980,
    groups: ['tenant'],
    protectedAddress: false,
  },
  {
    subjectId: 'sub_0000000000000002',
    initials: 'M.A.',
    birthYear: 1991,
    groups: ['co-tenant'],
    protectedAddress: true,
  },
];

/** A person opened. */
export const fakeProfile = {
  subjectId: 'sub_0000000000000001',
  groups: ['tenant'],
  protectedAddress: false,
  addressWithheld: false,
  name: { initials: 'J.', firstName: 'Jip', prefix: 'van', lastName: 'Voorbeeld' },
  birthDate: '1980-03-27',
  addresses: [{ street: 'Lindelaan', houseNumber: '12', postalCode: '1234 AB', city: 'Woudrecht' }],
  phones: ['06 12345678'],
  emails: ['jip@voorbeeld.example'],
  codes: [],
  contractNumbers: [],
};

const way = (name: string, more: object) => ({
  way: name,
  needsReason: true,
  needsDocument: false,
  needsTwoColleagues: false,
  needsKnownNumber: false,
  needsEarlierCheck: false,
  roles: ['clerk', 'privacy-officer', 'team-lead'],
  ...more,
});

/** Who may act for somebody, and what they show. */
const fakeRepresentatives = [
  {
    kind: 'parent-with-authority',
    proofs: ['authority-register-extract', 'court-decision'],
    forChildren: true,
  },
  { kind: 'guardian', proofs: ['authority-register-extract', 'court-decision'], forChildren: true },
  {
    kind: 'bewindvoerder',
    proofs: ['ccbr-extract', 'court-decision'],
    forChildren: false,
    matters: ['lease', 'rent', 'arrears', 'deposit'],
  },
  { kind: 'authorised-adult', proofs: ['written-authorisation'], forChildren: false },
];

/** The check of a request, open. */
export const fakeCheck = (requestId: string) => ({
  requestId,
  subjectId: 'sub_0000000000000001',
  status: 'open',
  lines: [{ line: 1, right: 'access', needsCheck: true, waits: true }],
  receivedAt: ago(3),
  openedAt: ago(3),
  expiresAt: ago(-25),
  reminders: 0,
  failed: 0,
  teamLeadNeeded: false,
  representations: [],
  representatives: fakeRepresentatives,
  addressReleased: false,
  ways: [
    way('counter', { needsReason: false, needsDocument: true }),
    way('home-visit', { needsDocument: true, needsTwoColleagues: true }),
    way('video-call', { needsDocument: true }),
    way('known-number-call-back', { needsKnownNumber: true }),
    way('no-reasonable-doubt', { roles: ['team-lead'] }),
    way('earlier-check', { needsEarlierCheck: true }),
  ],
  documents: ['passport', 'id-card', 'residence-permit', 'driving-licence'],
});

/** Who should be at the counter. */
export const fakeExpected = {
  subjectId: 'sub_0000000000000001',
  name: fakeProfile.name,
  birthDate: '1980-03-27',
  protectedAddress: false,
  addressReleased: false,
  addresses: [{ index: 0, ...fakeProfile.addresses[0] }],
  emails: [{ index: 0, email: 'jip@voorbeeld.example' }],
  phones: [{ index: 0, phone: '06 12345678' }],
  notOffered: [{ kind: 'address', because: 'left', count: 1 }],
};

/** A collection with each state of a holder. */
export const fakeCollection = (requestId: string) => ({
  collectionId: 'col_0000000000000002',
  requestId,
  status: 'collecting',
  answerBy: dayAt(6),
  startedAt: ago(9),
  completedAt: null,
  counts: { asked: 5, settled: 2, silent: 2, failed: 1 },
  holders: [
    holder('erp', 'Thuisbasis ERP', 'sql', 'answered', {
      answers: [
        {
          outcome: 'found',
          items: 12,
          answerRef: 'ans_1',
          answeredAt: ago(8.9),
          supplement: false,
          destroyed: false,
        },
      ],
    }),
    holder('mailbox', 'Postvak info@', 'search-task', 'asked', {
      silentForDays: 9,
      searchTaskId: 'tsk_0000000000000001',
      canDo: ['ask-again', 'record-no-answer'],
    }),
    holder('meningspeil', 'MeningsPeil', 'opendsr', 'failed', {
      attempts: 3,
      silentForDays: 9,
      failure: {
        code: 'holder-unreachable',
        failedAt: ago(0.2),
        explanation: {
          nl: 'Het systeem van MeningsPeil antwoordt niet.',
          en: 'The system of MeningsPeil does not answer.',
        },
      },
      nextTryAt: ago(-0.3),
      agreement: 'ended',
      canDo: ['ask-again', 'record-no-answer'],
    }),
    holder('archief', 'Papieren archief', 'search-task', 'overdue', {
      answerBy: dayAt(-2),
      silentForDays: 9,
      canDo: ['ask-again', 'record-no-answer'],
    }),
    holder('vakwerk', 'Vakwerk Reparaties', 'opendsr', 'answered', {
      agreement: 'valid',
      answers: [
        { outcome: 'nothing-found', items: 0, answeredAt: ago(7), supplement: false, destroyed: false },
      ],
    }),
  ],
});

const holder = (id: string, name: string, adapter: string, state: string, more: object) => ({
  holder: id,
  name,
  adapter,
  state,
  answerBy: dayAt(4),
  askedAt: ago(9),
  attempts: 0,
  agreement: 'not-needed',
  answers: [],
  canDo: [],
  ...more,
});

/** Search tasks: one in time, one late. */
export const fakeTasks = () => [
  task('tsk_0000000000000001', 'Postvak info@', dayAt(6), 'open'),
  task('tsk_0000000000000002', 'Papieren archief', dayAt(-2), 'open'),
];

const task = (taskId: string, place: string, answerBy: string, status: string) => ({
  taskId,
  requestId: 'req_0000000000000002',
  place,
  status,
  role: 'employee',
  answerBy,
  openedAt: ago(9),
  mine: true,
  answers: [] as object[],
});

/** What to search for. */
export const fakeTerms = [
  { kind: 'name', value: 'J. van Voorbeeld' },
  { kind: 'address', value: 'Lindelaan 12, 1234 AB Woudrecht' },
  { kind: 'relation-code', value: 'R-100' },
  { kind: 'email', value: 'jip@voorbeeld.example' },
];

/** The words that services share. */
export const fakeDirectory = {
  holders: [{ id: 'erp', name: { nl: 'Thuisbasis ERP', en: 'Thuisbasis ERP' } }],
  categories: [
    {
      id: 'correspondence',
      label: { nl: 'Brieven en e-mail', en: 'Letters and e-mail' },
      sensitivity: 'ordinary',
      fields: [{ id: 'subject', label: { nl: 'Onderwerp', en: 'Subject' } }],
    },
    {
      id: 'contact',
      label: { nl: 'Hoe wij u bereiken', en: 'How we reach you' },
      sensitivity: 'ordinary',
      fields: [
        { id: 'phone', label: { nl: 'Telefoonnummer', en: 'Phone number' } },
        { id: 'email', label: { nl: 'E-mailadres', en: 'E-mail address' } },
      ],
    },
    {
      id: 'person',
      label: { nl: 'Wie u bent', en: 'Who you are' },
      sensitivity: 'ordinary',
      fields: [{ id: 'name', label: { nl: 'Naam', en: 'Name' } }],
    },
    { id: 'nuisance', label: { nl: 'Overlast', en: 'Nuisance' }, sensitivity: 'criminal', fields: [] },
  ],
  purposes: [
    {
      id: 'quality-research',
      label: { nl: 'Onderzoek naar kwaliteit', en: 'Quality research' },
      legalBasis: 'legitimate-interest',
    },
    { id: 'newsletter', label: { nl: 'Nieuwsbrief', en: 'Newsletter' }, legalBasis: 'consent' },
    { id: 'renting', label: { nl: 'Verhuren', en: 'Letting' }, legalBasis: 'contract' },
  ],
};

/** A stuck key at identity. */
export const fakeParked = () => [
  {
    id: 'bGFuZS1vbmU',
    topic: 'housing.records.v1',
    state: 'parked',
    reason: 'bare-number-may-be-bsn',
    since: ago(1.2),
    attempts: 1,
    waiting: 3,
    head: { offset: '1042', type: 'nl.huisrecht.housing.relation-changed.v1', parkedAt: ago(1.2) },
  },
  {
    id: 'bGFuZS10d28',
    topic: 'housing.records.v1',
    state: 'waiting',
    reason: 'unknown-category',
    since: ago(0.1),
    attempts: 4,
    waiting: 1,
    head: { offset: '1077', type: 'nl.huisrecht.housing.record-held.v1', parkedAt: ago(0.1) },
  },
];
