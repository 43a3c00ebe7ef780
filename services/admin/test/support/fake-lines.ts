const day = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
const dayAt = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const words = (nl: string, en: string) => ({ nl, en });
const none = { categories: [], fields: [], purposes: [], recordIds: [] };

/** A step of a line. */
export const lineStep = (code: string, nl: string, en: string, who: string, more: object = {}) => ({
  code,
  text: words(nl, en),
  who,
  urgent: false,
  ...more,
});

const nothing = lineStep('nothing', 'Er is niets meer te doen.', 'There is nothing left to do.', 'system');
const decide = (line: number, what: string) =>
  lineStep(
    'decide-line',
    `Beslis over ${what} (onderdeel ${line}). Dat kan nu, ook als de rest nog wacht.`,
    `Decide on part ${line}. That can be done now, also while the rest waits.`,
    'privacy-officer',
    { line, action: 'line', by: dayAt(9) },
  );

/** Every right in one letter, each where it can stand. */
export const fakeLines = () => [
  {
    line: 1,
    right: 'access',
    given: true,
    needsIdentity: true,
    nextStep: lineStep(
      'wait-for-holders',
      'Wij wachten op gegevenshouders. Verder gaan zonder hen mag altijd.',
      'We wait for holders. You can always go on without them.',
      'system',
      { line: 1, action: 'holders' },
    ),
  },
  {
    line: 2,
    right: 'rectification',
    given: true,
    change: 'rectify',
    detailsId: 'det_0000000000000002',
    needsIdentity: true,
    nextStep: decide(2, 'de verbetering of aanvulling'),
  },
  {
    line: 3,
    right: 'erasure',
    given: true,
    erasureGround: 'no-longer-needed',
    scope: { ...none, categories: ['correspondence'] },
    needsIdentity: true,
    nextStep: decide(3, 'het verwijderen'),
  },
  {
    line: 4,
    right: 'restriction',
    given: true,
    restrictionCase: 'accuracy-contested',
    needsIdentity: false,
    nextStep: decide(4, 'de beperking'),
  },
  {
    line: 5,
    right: 'objection',
    given: true,
    objection: 'interest',
    scope: { ...none, purposes: ['quality-research'] },
    needsIdentity: true,
    nextStep: decide(5, 'het bezwaar'),
  },
  {
    line: 6,
    right: 'objection',
    given: true,
    objection: 'direct-marketing',
    needsIdentity: false,
    outcome: 'granted',
    decided: {
      decisionId: 'dec_0000000000000006',
      outcome: 'granted',
      grounds: [],
      granted: { ...none, purposes: ['newsletter'] },
      againstAdvice: false,
      decidedBy: 'pim',
      decidedAt: ago(2),
    },
    nextStep: lineStep(
      'chase-silent-parties',
      'De opdracht loopt: 1 partij heeft nog niet gezegd wat er is gedaan.',
      'The order runs: 1 party has not said yet what was done.',
      'system',
      { line: 6, action: 'orders' },
    ),
  },
  {
    line: 7,
    right: 'portability',
    given: true,
    needsIdentity: true,
    withdrawnAt: ago(1),
    nextStep: nothing,
  },
];

/** Data that goes straight to another organisation, to be decided. */
export const fakeTransferLine = () => ({
  line: 8,
  right: 'portability',
  given: true,
  transfer: 'email',
  detailsId: 'det_0000000000000008',
  needsIdentity: true,
  nextStep: lineStep(
    'decide-transfer',
    'Beslis of het bestand van onderdeel 8 rechtstreeks naar de andere organisatie gaat. Vraag eerst of naam en adres kloppen.',
    'Decide whether the file of part 8 goes straight to the other organisation.',
    'privacy-officer',
    { line: 8, action: 'transfer', by: dayAt(9) },
  ),
});

/** A restriction with an emergency use that nobody looked at. */
export const fakeRestrictions = () => [
  {
    restrictionId: 'rst_0000000000000004',
    line: 4,
    case: 'accuracy-contested',
    scope: { ...none, categories: ['nuisance'] },
    provisional: false,
    placedAt: ago(8),
    confirmedAt: ago(7),
    uses: [
      {
        useId: 'use_0000000000000001',
        use: 'legal-claims',
        usedBy: 'tom',
        usedAt: ago(3),
      },
      { useId: 'use_0000000000000002', use: 'emergency', usedBy: 'bea', usedAt: ago(0.3) },
    ],
  },
];

/** What everyone was told, as the request knows it. */
export const fakeRequestOrders = () => [
  {
    orderId: 'ord_0000000000000006',
    line: 6,
    kind: 'object',
    scope: { ...none, purposes: ['newsletter'] },
    provisional: false,
    answerBy: dayAt(12),
    givenAt: ago(2),
    parties: [
      {
        party: 'erp',
        name: 'Thuisbasis ERP',
        answers: [{ outcome: 'done', answeredAt: ago(1.9) }],
        silent: false,
      },
      { party: 'meningspeil', name: 'MeningsPeil', answers: [], silent: true },
    ],
  },
];

/** The same, as processor-sync tells it. */
export const fakeOrders = () => [
  {
    orderId: 'ord_0000000000000006',
    requestId: 'req_0000000000000009',
    line: 6,
    kind: 'object',
    words: words('Gebruik niet meer voor: nieuwsbrief.', 'Use no more for: newsletter.'),
    scope: { ...none, purposes: ['newsletter'] },
    provisional: false,
    status: 'open',
    answerBy: dayAt(12),
    startedAt: ago(2),
    allSettled: false,
    counts: { asked: 3, settled: 1, silent: 2, failed: 1 },
    parties: [
      party('erp', 'Thuisbasis ERP', 'answered', {
        answers: [{ outcome: 'done', answeredAt: ago(1.9), answeredBy: 'sanne', hasNote: true }],
      }),
      party('meningspeil', 'MeningsPeil', 'failed', {
        role: 'recipient',
        adapter: 'opendsr',
        attempts: 2,
        silentForDays: 2,
        agreement: 'ended',
        agreementMissed: true,
        failure: {
          code: 'holder-unreachable',
          failedAt: ago(0.2),
          explanation: words(
            'Het systeem van MeningsPeil antwoordt niet.',
            'The system of MeningsPeil does not answer.',
          ),
        },
        nextTryAt: ago(-0.3),
        canDo: ['answer', 'ask-again', 'record-no-answer'],
      }),
      party('wijkteam', 'Wijkteam Woudrecht', 'asked', {
        role: 'recipient',
        byHand: true,
        silentForDays: 2,
        taskId: 'tsk_0000000000000003',
        canDo: ['answer', 'ask-again', 'record-no-answer'],
      }),
    ],
  },
];

const party = (id: string, name: string, state: string, more: object) => ({
  party: id,
  name,
  role: 'holder',
  adapter: 'search-task',
  byHand: false,
  state,
  answerBy: dayAt(12),
  toldAt: ago(2),
  overdue: false,
  attempts: 0,
  agreement: 'not-needed',
  agreementMissed: false,
  answers: [],
  canDo: [],
  ...more,
});

const ground = (name: string, article: string, nl: string, en: string, whole = false) => ({
  ground: name,
  article,
  label: words(nl, en),
  letter: nl.toLowerCase(),
  whole,
});

const grounds: Readonly<Record<string, readonly object[]>> = {
  rectification: [ground('data-is-correct', 'AVG art. 16', 'De gegevens kloppen', 'The data is correct')],
  erasure: [
    ground('still-needed', 'AVG art. 17 lid 1 onder a', 'Nog nodig voor het doel', 'Still needed'),
    ground(
      'legal-obligation-to-keep',
      'AVG art. 17 lid 3 onder b',
      'Moet van de wet bewaard blijven',
      'Must be kept by law',
    ),
    ground('excessive', 'AVG art. 12 lid 5 onder b', 'Buitensporig', 'Excessive', true),
  ],
  restriction: [
    ground('no-case-for-restriction', 'AVG art. 18 lid 1', 'Geen van de gevallen voor beperking', 'No case'),
  ],
  objection: [
    ground(
      'compelling-grounds',
      'AVG art. 21 lid 1',
      'Dwingende gerechtvaardigde gronden',
      'Compelling legitimate grounds',
    ),
    ground(
      'no-objection-on-this-basis',
      'AVG art. 21 lid 1',
      'Bezwaar kan niet bij deze grondslag',
      'No objection on this legal basis',
    ),
  ],
};

/** Advice of the FG on the objection. */
export const fakeAdvice = () => [
  { adviceId: 'adv_0000000000000005', line: 5, advises: 'granted', givenBy: 'fie', givenAt: ago(1) },
];

/** A line as who decides needs it. */
export const fakeLineToDecide = (line: Record<string, unknown>, advice: readonly { line: number }[]) => ({
  line,
  revision: 3,
  waitsForIdentity: false,
  grounds: grounds[String(line['right'])] ?? [],
  eligibility: [
    {
      purpose: 'quality-research',
      label: words('Onderzoek naar kwaliteit', 'Quality research'),
      legalBasis: 'legitimate-interest',
      open: 'open',
    },
    {
      purpose: 'renting',
      label: words('Verhuren', 'Letting'),
      legalBasis: 'contract',
      open: line['right'] === 'objection' ? 'not-open' : 'open',
    },
  ],
  categories: [
    { category: 'nuisance', label: words('Overlast', 'Nuisance'), sensitivity: 'criminal' },
    { category: 'contact', label: words('Hoe wij u bereiken', 'How we reach you'), sensitivity: 'ordinary' },
  ],
  fourEyes: line['line'] === 4,
  advice: advice.filter((each) => each.line === line['line']),
});

/** What a line says in words and values. */
export const fakeDetails = {
  corrections: [
    { category: 'contact', field: 'phone', before: '06 12345678', after: '06 87654321' },
    { category: 'person', field: 'name', after: 'J. van Voorbeeld-Bakker' },
  ],
};

/** What may go and what must stay. */
export const fakeRetention = () => ({
  status: 'given',
  askedAt: ago(5),
  late: false,
  mayGo: 2,
  mustStay: 1,
  givenAt: ago(4.9),
  items: [
    row(
      'rec_0000000000000001',
      'may-go',
      'Brieven en e-mail',
      'De bewaartijd van twee jaar is voorbij. Die tijd is voorbij.',
    ),
    row('rec_0000000000000002', 'may-go', 'Overlast', 'Het dossier is drie jaar dicht. Die tijd is voorbij.'),
    row(
      'rec_0000000000000003',
      'must-stay',
      'Huur en betalingen',
      'De belastingwet vraagt om zeven jaar bewaren.',
      dayAt(900),
    ),
  ],
});

const row = (recordId: string, verdict: string, category: string, because: string, until?: string) => ({
  recordId,
  system: 'erp',
  systemName: words('Thuisbasis ERP', 'Thuisbasis ERP'),
  category: 'rent',
  categoryLabel: words(category, category),
  purpose: 'renting',
  purposeLabel: words('Verhuren', 'Letting'),
  roles: ['tenant'],
  ownPartOnly: false,
  verdict,
  rule: 'tax-seven-years',
  because: words(because, because),
  ...(until === undefined ? {} : { until }),
});
