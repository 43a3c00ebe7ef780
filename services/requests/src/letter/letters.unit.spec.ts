import { decisionOutcomes, rights, type DecisionOutcome } from '@huisrecht/contracts';
import fc from 'fast-check';
import * as mupdf from 'mupdf';
import type { AnsweredLine, AnswerFacts, Handover } from '../domain/answer-facts.js';
import { grounds } from '../domain/grounds.js';
import { isKnown, type KnownRequest } from '../domain/state.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { directory } from '../testing/directory.js';
import { aRequest } from '../testing/examples.js';
import {
  aCopy,
  aFrame,
  aLine,
  anOrder,
  answerFacts,
  aPackage,
  post,
  scope,
  shippedTexts,
} from '../testing/letters.js';
import type { PackageContent } from '../package/content.js';
import { composeLetter, type LetterFrame } from './compose-letter.js';
import { besideFacts, type Beside, type BesideLetter } from './facts/beside-facts.js';
import { letterPdf } from './letter-pdf.js';
import { asPlainText, type LetterText } from './letter-text.js';
import { namesEveryRemedy } from './remedies.js';
import { wordKeys, type WordKey } from './words.js';
import { writeAnswer } from './write-answer.js';

const BACKUP_DAYS = 35;
const now = aFrame().now;

const answer = (
  over: Partial<AnswerFacts> = {},
  content?: PackageContent,
  frame: Partial<LetterFrame> = {},
): string => asPlainText(writeAnswer(answerFacts(over), content, aFrame(frame), BACKUP_DAYS));

const copy = (
  outcome: DecisionOutcome,
  handover: Handover,
  content: Partial<PackageContent> = {},
): string => {
  const line = aCopy({ outcome });
  const collected = { outcome, motivation: 'Alles gaat over u.' };
  return answer({ lines: [line], collected, handover }, aPackage({ outcome, ...content }));
};

/** A request with everything that a letter can be about. */
const full = (): KnownRequest => {
  const play = aRequest();
  play.do(noShow(0));
  if (!isKnown(play.state)) throw new Error('not known');
  const everything = { categories: ['tenancy'], fields: [], purposes: ['renting'], recordIds: [] };
  return {
    ...play.state,
    terms: {
      stops: [],
      extension: {
        ...{ decisionId: 'dec_00000001', ground: 'complexity', lawfulBy: '2026-06-02' },
        ...{ extendedBy: 'p.officer', extendedAt: '2026-03-10T10:00:00Z' },
      },
    },
    restrictions: [
      {
        ...{ restrictionId: 'rst_00000001', line: 1, case: 'accuracy-contested', subjectIds: [] },
        ...{ scope: everything, provisional: true, placedAt: '2026-03-03T09:00:00Z', uses: [] },
        lift: {
          ...{ decisionId: 'dec_00000002', liftsOn: '2026-03-20', decidedBy: 'p.officer' },
          announcedAt: '2026-03-12T09:00:00Z',
        },
      },
    ],
    orders: [
      {
        ...{ orderId: 'ord_00000001', line: 1, kind: 'restrict', subjectIds: [], scope: everything },
        ...{ provisional: true, answerBy: '2026-03-20', givenAt: '2026-03-03T09:00:00Z' },
        parties: [
          {
            ...{ party: 'erp', name: 'Het huursysteem' },
            answers: [{ outcome: 'done', answeredAt: '2026-03-04T09:00:00Z' }],
          },
          { party: 'peil', name: 'MeningsPeil', answers: [] },
        ],
      },
    ],
  };
};

const WITHDRAWN_AT = '2026-03-11T10:00:00.000Z';

/** The same, whose first line was withdrawn: what it restricted is free again. */
const withdrawnLine = (): KnownRequest => {
  const request = full();
  return {
    ...request,
    lines: request.lines.map((line) => ({ ...line, withdrawnAt: WITHDRAWN_AT })),
    restrictions: request.restrictions.map(({ lift: _, ...one }) => ({ ...one, liftedAt: WITHDRAWN_AT })),
  };
};
/** The same, withdrawn as a whole. */
const withdrawnRequest = (): KnownRequest =>
  ({
    ...withdrawnLine(),
    ...{ lines: full().lines, status: 'withdrawn', withdrawnAt: WITHDRAWN_AT },
  }) as unknown as KnownRequest;

const beside = (
  letter: BesideLetter,
  over: Partial<Beside> = {},
  frame: Partial<LetterFrame> = {},
): LetterText => {
  const of = aFrame(frame);
  const facts = besideFacts(letter, {
    ...{ request: letter === 'withdrawn' ? withdrawnLine() : full(), about: { letter, line: 1 } },
    ...{ directory, motivation: 'De gegevens kloppen nu.' },
    ...{ words: of.texts.wordsIn(of.language), today: '2026-03-12', backupDays: BACKUP_DAYS, line: aLine() },
    ...over,
  });
  return composeLetter(letter, facts, of);
};

const besideLetters: readonly BesideLetter[] = [
  'receipt',
  'ask-right-or-reason',
  'invitation',
  'could-not-identify',
  'extension',
  'restriction-placed',
  'restriction-lifts',
  'line-decision',
  'recipients-told',
  'withdrawn',
  'not-a-request',
];
const said = (letter: BesideLetter, over: Partial<Beside> = {}, frame: Partial<LetterFrame> = {}): string =>
  asPlainText(beside(letter, over, frame));

const handovers: readonly Handover[] = [
  { way: 'none' },
  { way: 'link', url: 'http://x/packages/pkg_1' },
  { way: 'link-and-code', url: 'http://x/packages/pkg_1', code: 'K7M4-P9TX' },
  { way: 'paper' },
];

describe('P27: remedies', () => {
  const answers = decisionOutcomes.flatMap((outcome) => [
    ...handovers.map((handover) => [`access, ${outcome}, ${handover.way}`, copy(outcome, handover)] as const),
    ...rights.map(
      (right) => [`${right}, ${outcome}`, answer({ lines: [aLine({ right, outcome })] })] as const,
    ),
  ]);
  it.each(answers)('P27: are in the answer of %s', (_what, text) => {
    expect(namesEveryRemedy(text)).toBe(true);
  });

  it.each(['could-not-identify', 'extension', 'restriction-lifts', 'line-decision'] as const)(
    'P27: are in the letter %s, in both languages',
    (letter) => {
      expect(namesEveryRemedy(said(letter))).toBe(true);
      expect(namesEveryRemedy(said(letter, {}, { language: 'en' }))).toBe(true);
    },
  );

  it('would be missed: a letter without them does not pass', () => {
    expect(namesEveryRemedy(answer().replace(/4\. U kunt de rechtbank[^\n]*/, ''))).toBe(false);
    expect(namesEveryRemedy(said('receipt'))).toBe(false);
  });
});

describe('P24: the answer', () => {
  it('tells the decision, how we came to it and where we looked, and names who is silent', () => {
    const text = copy(
      'partly',
      { way: 'none' },
      {
        searched: [
          { holder: 'a', name: 'Het huursysteem', outcome: 'found' },
          { holder: 'b', name: 'MeningsPeil' },
          { holder: 'c', name: 'Het archief', outcome: 'nothing-found' },
          { holder: 'd', name: 'De oude map', outcome: 'no-answer-possible' },
          { holder: 'e', name: 'De advocaat', outcome: 'kept-because', because: 'er loopt een zaak' },
        ],
        withheld: [
          {
            ...{ category: { nl: 'Overlast', en: 'Nuisance' }, ground: 'rights-of-others' },
            ...{ article: 'AVG art. 15 lid 4', reason: 'het gaat over iemand anders', items: 2, masked: 1 },
          },
        ],
      },
    );
    expect(text).toContain('Wij doen voor een deel wat u vraagt.');
    expect(text).toContain('Zo kwamen wij tot onze beslissing: Alles gaat over u.');
    expect(text).toMatch(/Wie nog geen antwoord gaf\nWij vragen het opnieuw\.[^\n]*\n- MeningsPeil/);
    expect(text).toContain('Gevonden bij: Het huursysteem.');
    expect(text).toContain('Niets gevonden bij: Het archief.');
    expect(text).toContain('Er komt geen antwoord meer van: De oude map.');
    expect(text).toContain('- De advocaat. De reden is: er loopt een zaak');
    expect(text).toContain(
      '- Overlast (2 onderdelen): niet gegeven. De reden is: het gaat over iemand anders',
    );
    expect(text).toContain('- Overlast (1 onderdeel): voor een deel zwart gemaakt.');
    expect(text).toContain('In uw dossier staan ook gegevens van andere mensen.');
  });

  it('numbers the documents and names who got data, when and what for', () => {
    const label = { nl: 'Huurcontract', en: 'Lease' };
    const document = { nth: 1, name: 'x.pdf', mediaType: 'application/pdf', bytes: 1, sha256: '' };
    const item = { itemId: 'itm_1', label, holder: 'Het huursysteem', fields: [], document };
    const text = copy(
      'granted',
      { way: 'paper' },
      {
        categories: [{ category: 'tenancy', items: [item] }] as unknown as PackageContent['categories'],
        disclosures: [
          {
            ...{ recipient: 'Vakwerk Reparaties BV', categories: [{ nl: 'Uw huur', en: 'Your rent' }] },
            ...{ purpose: { nl: 'Onderhoud', en: 'Maintenance' }, sharedOn: '2026-01-05' },
          },
        ],
      },
    );
    expect(text).toContain('- Nummer 1: Huurcontract, van Het huursysteem.');
    expect(text).toContain('- Vakwerk Reparaties BV, op 5 januari 2026: Uw huur. Dat was voor: Onderhoud.');
  });

  it('P17: has the code only where the letter itself travels on paper', () => {
    expect(copy('granted', { way: 'link-and-code', url: 'u', code: 'K7M4-P9TX' })).toContain(
      'Uw code is K7M4-P9TX',
    );
    const mailed = copy('granted', { way: 'link', url: 'u' });
    expect(mailed).toContain('Wij mailen hem nooit.');
    expect(mailed).toContain('hoogstens 5 keer');
    expect(mailed).toContain('donderdag 26 maart 2026');
  });

  it('answers every line of one letter, each with its own outcome', () => {
    const ground = {
      ground: 'legal-obligation-to-keep',
      article: 'AVG art. 17 lid 3 onder b',
      letter: '',
    } as const;
    const text = answer(
      {
        lines: [
          aCopy(),
          aLine({
            ...{ line: 2, outcome: 'partly', grounds: [ground] },
            stays: [{ category: { nl: 'Uw huur', en: 'Your rent' }, records: 3, until: '2033-12-31' }],
          }),
          aLine({
            ...{ line: 3, right: 'rectification', change: 'rectify', motivation: 'U liet het zien.' },
            corrections: [
              {
                ...{ category: directory.categories[0]!.label, field: { nl: 'Telefoon', en: 'Phone' } },
                ...{ before: '06 1', after: '06 2' },
              },
            ],
          }),
          aLine({
            ...{ line: 4, right: 'objection', objection: 'interest', outcome: 'refused', grounds: [] },
            weighing: { ourInterest: 'Veiligheid', theirInterest: 'Rust.', conclusion: 'Het blijft zo' },
          }),
        ],
        collected: { outcome: 'granted', motivation: 'Alles gaat over u.' },
      },
      aPackage(),
    );
    for (const part of [1, 2, 3, 4]) expect(text).toContain(`Onze beslissing over deel ${part}`);
    expect(text).toContain(
      'De reden is: wij moeten deze gegevens van de wet bewaren (AVG art. 17 lid 3 onder b).',
    );
    expect(text).toMatch(/Niet verwijderd:\n- Uw huur\. Dit blijft tot en met 31 december 2033\./);
    expect(text).toContain('- Telefoon: dit was 06 1 en is nu 06 2.');
    expect(text).toContain('Ons belang: Veiligheid. Uw belang: Rust. Onze conclusie: Het blijft zo.');
  });

  it('tells in a supplement only of the copy', () => {
    const lines = [aCopy(), aLine({ line: 2 })];
    const text = answer(
      { lines, round: 2, collected: { outcome: 'granted', motivation: 'Er kwam meer.' } },
      aPackage(),
    );
    expect(text).toContain('Dit is de aanvulling.');
    expect(text).not.toContain('U wilt dat wij gegevens verwijderen.');
  });
});

describe('LAW §4(12): "verwijderd"', () => {
  const erasure = (over: Partial<AnsweredLine>, today = '2026-03-12'): string =>
    answer({ lines: [aLine(over)] }, undefined, { now: new Date(`${today}T10:00:00Z`) });
  const gone = /zijn verwijderd/;

  it('is said once everybody did it and no backup has it any more', () => {
    expect(erasure({ orders: [anOrder()] }, '2026-04-12')).toMatch(gone);
  });

  it('is not said while a backup may have it: the day is', () => {
    const text = erasure({ orders: [anOrder()] });
    expect(text).not.toMatch(gone);
    expect(text).toContain('Die kopie is uiterlijk op 11 april 2026 weg.');
  });

  it.each([
    ['somebody is silent', { settled: false, parties: [{ party: 'peil', name: 'MeningsPeil' }] }],
    ['it is not known yet who has it', { parties: [] }],
    [
      'somebody keeps it',
      { parties: [{ party: 'p', name: 'P', outcome: 'kept-because', answeredOn: '2026-03-07' }] },
    ],
    [
      'somebody cannot answer',
      { parties: [{ party: 'p', name: 'P', outcome: 'no-answer-possible', answeredOn: '2026-03-07' }] },
    ],
  ] as const)('is not said while %s', (_why, over) => {
    const text = erasure({ orders: [anOrder(over)] }, '2030-01-01');
    expect(text).not.toMatch(gone);
    expect(text).toContain('Uw gegevens zijn nog niet overal weg.');
  });

  it('names who is silent', () => {
    const parties = [{ party: 'peil', name: 'MeningsPeil' }];
    expect(erasure({ orders: [anOrder({ settled: false, parties })] })).toMatch(
      /Nog geen antwoord van[^\n]*\n- MeningsPeil/,
    );
  });
});

describe('letters beside the answer', () => {
  it('P23: the receipt tells the day of the answer and the number, and asks for nothing but the document', () => {
    const text = said('receipt');
    expect(text).toContain('Wij kregen uw verzoek op maandag 2 maart 2026. Uw nummer is HR-234-67A.');
    expect(text).toContain('- U wilt uw gegevens zien.');
    expect(text).toContain('U krijgt uiterlijk op maandag 30 maart 2026 ons antwoord.');
    expect(text).toContain('Wij maken geen kopie en schrijven geen nummer op.');
    expect(text).toContain('U hoeft niet te zeggen waarom u dit vraagt.');
  });

  it('asking for a right or reason stops nothing', () => {
    expect(said('ask-right-or-reason')).toContain('gaan ondertussen door');
  });

  it('the extension says the day, the ground and sorry', () => {
    const text = said('extension', { motivation: 'Er zijn 400 mails.' });
    expect(text).toContain('De reden is: uw verzoek is ingewikkeld.');
    expect(text).toContain('Er zijn 400 mails.');
    expect(text).toContain(
      'uiterlijk op dinsdag 2 juni 2026. Dat is later dan de 4 weken die wij beloven. Dat spijt ons.',
    );
  });

  it('P21: a restriction says what, for what, from when, what is allowed, and asks whether it was them', () => {
    const text = said('restriction-placed');
    expect(text).toContain('Vanaf dinsdag 3 maart 2026 gebruiken wij dit niet: Uw huur.');
    expect(text).toContain('Wij gebruiken het niet voor: Verhuren.');
    expect(text).toContain('Bij gevaar, zoals een gaslek, mag het ook.');
    expect(text).toContain('Deed u dit verzoek niet zelf? Bel ons dan meteen.');
  });

  it('P21: that it lifts is told with the day and the reason, before it does', () => {
    const text = said('restriction-lifts');
    expect(text).toContain('Op vrijdag 20 maart 2026 stopt dat.');
    expect(text).toContain('De reden is: De gegevens kloppen nu.');
    expect(text).toContain('Laat het vóór die datum weten.');
  });

  it('P21: a withdrawal says what, when, what is free again, and whom to call who did not do it', () => {
    const part = said('withdrawn');
    expect(part).toContain('Een deel daarvan is ingetrokken, op woensdag 11 maart 2026.');
    expect(part).toContain('- U wilt uw gegevens zien.');
    expect(part).toMatch(/Dat is gestopt op woensdag 11 maart 2026\. Het gaat om:\n- Uw huur/);
    expect(part).toContain('Klopt dit niet? Bel ons dan meteen.');
    expect(part).toContain('telt de dag van uw brief');

    const whole = said('withdrawn', { request: withdrawnRequest(), about: { letter: 'withdrawn' } });
    expect(whole).toContain('Dat verzoek is ingetrokken, op woensdag 11 maart 2026.');
    expect(whole).toContain('- U wilt uw gegevens zien.');
    expect(whole).toContain('- Uw huur');
  });

  it('P21: a withdrawal that freed nothing says of no restriction that it ended, nor one of another day', () => {
    const request = withdrawnLine();
    for (const restrictions of [
      [],
      request.restrictions.map((one) => ({ ...one, liftedAt: '2026-03-09T10:00:00Z' })),
    ])
      expect(said('withdrawn', { request: { ...request, restrictions } })).not.toContain('Dat is gestopt');
  });

  it('P22: recipients are told of by name: who, when, and who has not answered', () => {
    const text = said('recipients-told');
    expect(text).toContain('- Het huursysteem: klaar, op 4 maart 2026.');
    expect(text).toMatch(/Nog geen antwoord van[^\n]*\n- MeningsPeil/);
  });

  it('about somebody who died there is a civil-law route, no refusal', () => {
    const ended = { because: 'deceased', endedBy: 'c.clerk', endedAt: '2026-03-05T10:00:00Z' } as const;
    const request = { ...full(), status: 'ended', ended } as unknown as KnownRequest;
    const text = said('not-a-request', { request });
    expect(text).toContain('verklaring van erfrecht');
    expect(text).not.toContain('Wij doen niet wat u vraagt');
  });

  it.each(['not-ours', 'no-request'] as const)(
    'P27: who asked and is told that it is %s hears what can be done about that',
    (because) => {
      const ended = { because, endedBy: 'c.clerk', endedAt: '2026-03-05T10:00:00Z' };
      const request = { ...full(), status: 'ended', ended } as unknown as KnownRequest;
      expect(namesEveryRemedy(said('not-a-request', { request }))).toBe(true);
    },
  );
});

const everyLetter = (language: 'nl' | 'en'): [string, LetterText][] => [
  ...besideLetters.map((letter): [string, LetterText] => [letter, beside(letter, {}, { language })]),
  ...decisionOutcomes.map((outcome): [string, LetterText] => [
    `answer, ${outcome}`,
    writeAnswer(
      answerFacts({ lines: [aLine({ outcome, orders: [anOrder()] })] }),
      aPackage(),
      aFrame({ language }),
      35,
    ),
  ]),
];

describe('P28: every letter', () => {
  it.each(everyLetter('nl'))('%s names a person, a phone number and the FG', (_letter, text) => {
    const all = asPlainText(text);
    expect(all).toContain('Fatima el Amrani, 040 000 00 01');
    expect(all).toContain('FG: fg@helpt-elkander.example');
    expect(all).toContain('Beste Ş.Ł. van Üstün-Żółć,');
    expect(all).not.toMatch(/[{}[\]]|undefined/);
  });

  it.each(everyLetter('en'))('%s is there in English', (_letter, text) => {
    const all = asPlainText(text);
    expect(all).toContain('Dear Ş.Ł. van Üstün-Żółć,');
    expect(all).not.toMatch(
      /\b(wij kregen|u vraagt|de reden is|nog geen antwoord|onze beslissing)\b|[{}[\]]|undefined/i,
    );
  });

  it('greets who has no name that we know', () => {
    const { name: _, ...nobody } = post;
    expect(said('receipt', {}, { delivery: nobody })).toContain('Beste heer of mevrouw,');
  });

  it('has the words of each ground as the decider reads them', () => {
    const words = shippedTexts.wordsIn('nl');
    for (const [ground, { letter }] of Object.entries(grounds))
      expect([ground, words.say(`ground-${ground as keyof typeof grounds}`)]).toEqual([ground, letter]);
  });
});

describe('what no letter may tell', () => {
  const SECRET = 'Zwijgstraat-Geheimhout';

  it('P15, LAW §4(5): an address that identity does not give is in no letter, whatever the letter', () => {
    const protectedPerson = { ...post, channel: 'counter' as const };
    const { address: _, ...counter } = protectedPerson;
    fc.assert(
      fc.property(
        fc.constantFrom(...besideLetters),
        fc.constantFrom('nl' as const, 'en' as const),
        (letter, language) => {
          const text = beside(letter, {}, { language, delivery: counter });
          expect(text.addressee).toHaveLength(1);
          expect(JSON.stringify(text)).not.toContain('Kwistelpad');
        },
      ),
    );
  });

  it('LAW §4(5): who reported is in no letter: only counts and kinds of what is withheld are told', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...decisionOutcomes), text, fc.nat(20), (outcome, noise, items) => {
        const label = { nl: 'Melding', en: 'Report' };
        const other = { field: 'reporter', label, value: `${SECRET}${noise}` };
        const content = aPackage({
          outcome,
          categories: [
            {
              category: 'nuisance',
              items: [{ itemId: 'itm_1', label, holder: 'Het huursysteem', fields: [other] }],
            },
          ] as unknown as PackageContent['categories'],
          withheld: [
            {
              ...{
                category: label,
                ground: 'rights-of-others',
                article: 'x',
                reason: SECRET,
                items,
                masked: 1,
              },
            },
          ],
        });
        const written = writeAnswer(
          answerFacts({ lines: [aLine({ right: 'access', outcome, decidedBy: SECRET })] }),
          content,
          aFrame(),
          35,
        );
        expect(JSON.stringify(written)).not.toContain(SECRET);
      }),
    );
  });

  it('words of a person stay words: they make no heading, no list and no fact', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const motivation = `x${words}\n# Kop\n- punt {number} [remedies]`;
        const before = beside('extension', { motivation: 'x' });
        const after = beside('extension', { motivation });
        expect(after.blocks).toHaveLength(before.blocks.length);
        expect(after.title).toBe(before.title);
      }),
    );
  });
});

describe('plain Dutch (B1)', () => {
  const longest = 20;
  const sentences = (text: string): string[] =>
    text
      .split(/\n|(?<=[.?!:])\s/)
      .map((one) => one.replace(/^[-\d.]+ /, '').trim())
      .filter(Boolean);
  const tooDear =
    /\b(middels|teneinde|inzake|betreffende|dienaangaande|conform|derhalve|alsmede|tevens|jegens|onverwijld|verwerking|betrokkene|rectificatie|aanvraag|ticket|klant|cliënt|bewerker|akkoord|correctie|blokkade|bezwaarschrift|deadline|uitstel|legitimatieplicht|besluit|verzet|gehonoreerd|bron|incident|geheim adres|overlastgever|dader|bewoner|data|echter|indien|reeds|hetgeen|zulks)\b/i;

  const texts = [...everyLetter('nl'), ...everyLetter('en')].map(
    ([letter, text]) => [`${letter} (${text.language})`, text] as const,
  );
  it.each(texts)('%s has no sentence of more than 20 words', (_letter, text) => {
    const long = sentences(asPlainText(text)).filter((one) => one.split(/\s+/).length > longest);
    expect(long).toEqual([]);
  });

  it('has no long words of a few either', () => {
    for (const language of ['nl', 'en'] as const)
      for (const key of wordKeys) {
        const words = shippedTexts.wordsIn(language).say(key as WordKey);
        expect([key, words.split(/\s+/).length <= longest]).toEqual([key, true]);
        if (language === 'nl') expect(tooDear.exec(words)?.[0]).toBeUndefined();
      }
  });

  it.each(everyLetter('nl'))('%s has no dear words', (_letter, text) => {
    expect(tooDear.exec(asPlainText(text))?.[0]).toBeUndefined();
  });
});

describe('a letter as PDF', () => {
  const wordsIn = (pdf: Buffer): string => {
    const document = mupdf.Document.openDocument(pdf, 'application/pdf');
    const pages = Array.from({ length: document.countPages() }, (_, page) =>
      document.loadPage(page).toStructuredText('preserve-whitespace').asText(),
    );
    return pages.join('\n');
  };
  const squeezed = (text: string): string => text.replace(/^- /gm, '').replace(/[\s•]/g, '');

  it.each(everyLetter('nl'))(
    '%s holds every word, in the order in which it is read',
    async (_letter, text) => {
      const read = squeezed(wordsIn(await letterPdf(text, now)).replace(/^\d+ \/ \d+$/gm, ''));
      for (const block of text.blocks) {
        if (block.heading !== undefined) expect(read).toContain(squeezed(block.heading));
        for (const line of [...block.lines, ...(block.list ?? [])]) expect(read).toContain(squeezed(line));
      }
      expect(read.indexOf(squeezed(text.salutation))).toBeLessThan(
        read.indexOf(squeezed(text.closing[0] ?? '')),
      );
      expect(read).toContain(squeezed(text.addressee.join('')));
    },
  );

  it.each(['nl', 'en'] as const)(
    'is tagged, in its language (%s), with a title that tells nothing',
    async (language) => {
      const pdf = (await letterPdf(beside('receipt', {}, { language }), now)).toString('latin1');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain(language === 'nl' ? '/Lang (nl-NL)' : '/Lang (en-GB)');
      expect(pdf).toContain(
        language === 'nl' ? '(Bericht van Helpt Elkander)' : '(Message from Helpt Elkander)',
      );
    },
  );

  it('says what a scope is about by its names', () => {
    const line = aLine({
      right: 'objection',
      objection: 'interest',
      scope: scope({ everything: false, categories: [{ nl: 'Uw huur', en: 'Your rent' }], records: 1 }),
    });
    expect(answer({ lines: [line] })).toContain('Wij stoppen met het gebruik van: Uw huur en 1 stuk.');
  });
});
