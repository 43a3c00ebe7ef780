import { decisionOutcomes, deliveryChannels } from '@huisrecht/contracts';
import { associationOf } from '../association.js';
import { isIdentified, lastRound, type CouldNotIdentify } from '../domain/state.js';
import type { Delivery } from '../neighbours/people.js';
import type { PackageContent } from '../package/content.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { directory } from '../testing/directory.js';
import { aRequest, aRequestInReview, decide } from '../testing/examples.js';
import { answerLetter, type Handover } from './answer-letter.js';
import { couldNotIdentifyLetter } from './could-not-identify-letter.js';
import { letterPdf } from './letter-pdf.js';
import { asPlainText } from './letter-text.js';
import { receiptLetter } from './receipt-letter.js';
import { namesEveryRemedy } from './remedies.js';

const now = new Date('2026-03-12T10:00:00Z');
const delivery: Delivery = {
  basis: 'confirmed',
  channel: 'post',
  name: { initials: 'Ş.Ł.', prefix: 'van', lastName: 'Üstün-Żółć' },
  address: { street: 'Kwistelpad', houseNumber: '3b', postalCode: '1693 AB', city: 'Wervershoof' },
};
const frame = { association: associationOf(directory.association), delivery, now };

const handovers: readonly Handover[] = [
  { way: 'none' },
  { way: 'link', url: 'http://x/packages/pkg_1' },
  { way: 'link-and-code', url: 'http://x/packages/pkg_1', code: 'K7M4-P9TX' },
  { way: 'paper' },
];

const answer = (
  outcome: PackageContent['outcome'],
  handover: Handover,
  over: Partial<PackageContent> = {},
): string => {
  const play = aRequestInReview();
  play.do(decide(play));
  if (!isIdentified(play.state)) throw new Error('not decided');
  const content = {
    outcome,
    categories: [],
    withheld: [],
    searched: [],
    ...over,
  } as unknown as PackageContent;
  const motivation = 'Alles gaat over u.';
  const round = lastRound(play.state)!;
  return asPlainText(answerLetter({ ...frame, request: play.state, round, content, motivation, handover }));
};

const couldNotIdentify = (): string => {
  const play = aRequest();
  play.do(noShow(0));
  return asPlainText(couldNotIdentifyLetter(play.state as CouldNotIdentify, frame));
};

describe('P27: remedies', () => {
  const letters = decisionOutcomes.flatMap((outcome) =>
    handovers.map((handover) => [outcome, handover.way, answer(outcome, handover)] as const),
  );

  it.each(letters)('P27: are in the letter of %s, handed over by %s', (_outcome, _way, text) => {
    expect(namesEveryRemedy(text)).toBe(true);
  });

  it('P27: are in the letter that says we do not know who asks', () => {
    expect(namesEveryRemedy(couldNotIdentify())).toBe(true);
  });

  it('would be missed: a letter without them does not pass', () => {
    expect(
      namesEveryRemedy(answer('refused', { way: 'none' }).replace(/4\. U kunt de rechtbank[^\n]*/, '')),
    ).toBe(false);
  });
});

describe('P24: the answer letter', () => {
  it('tells the decision, how we came to it and where we looked, and names who is silent', () => {
    const text = answer(
      'partly',
      { way: 'none' },
      {
        searched: [
          { holder: 'a', name: 'Het huursysteem', outcome: 'found' },
          { holder: 'b', name: 'MeningsPeil' },
          { holder: 'c', name: 'Het archief', outcome: 'nothing-found' },
        ],
        withheld: [
          {
            ...{
              category: { nl: 'Overlast', en: 'Nuisance' },
              ground: 'rights-of-others',
              article: 'AVG art. 15 lid 4',
            },
            ...{ reason: 'het gaat over iemand anders', items: 2, masked: 1 },
          },
        ],
      },
    );
    expect(text).toContain('Wij doen voor een deel wat u vraagt.');
    expect(text).toContain('Zo kwamen wij tot onze beslissing: Alles gaat over u.');
    expect(text).toContain('Nog geen antwoord van: MeningsPeil. Wij vragen het opnieuw.');
    expect(text).toContain('Niets gevonden bij: Het archief.');
    expect(text).toContain(
      'Overlast (2 onderdelen): niet gegeven. De reden is: het gaat over iemand anders (AVG art. 15 lid 4).',
    );
    expect(text).toContain('Die hebben wij zwart gemaakt of niet gegeven. Dat moet van de wet.');
  });

  it('P17: has the code only where the letter itself travels on paper', () => {
    expect(answer('granted', { way: 'link-and-code', url: 'u', code: 'K7M4-P9TX' })).toContain(
      'Uw code is K7M4-P9TX',
    );
    const mailed = answer('granted', { way: 'link', url: 'u' });
    expect(mailed).toContain('Wij mailen hem nooit.');
    expect(mailed).toContain('hoogstens 5 keer');
    expect(mailed).toContain('donderdag 26 maart 2026');
  });

  it('uses the words of the terms: beslissing, never besluit', () => {
    const all = [couldNotIdentify(), ...decisionOutcomes.map((outcome) => answer(outcome, { way: 'paper' }))];
    for (const text of all) expect(text).not.toMatch(/besluit|deadline|ticket|verzet/i);
  });

  it('P28: names a person, a phone number and the FG', () => {
    for (const text of [couldNotIdentify(), answer('granted', { way: 'none' })]) {
      expect(text).toContain('Fatima el Amrani, 040 000 00 01');
      expect(text).toContain('FG: fg@helpt-elkander.example');
    }
  });
});

describe('P23: the letter of receipt', () => {
  it('tells the day of the answer and the number, and asks for nothing but the document', () => {
    const text = asPlainText(receiptLetter(aRequest().state as never, frame));
    expect(text).toContain('Wij kregen uw verzoek op maandag 2 maart 2026.');
    expect(text).toContain(
      'U krijgt uiterlijk op maandag 30 maart 2026 ons antwoord. Uw nummer is HR-234-67A.',
    );
    expect(text).toContain('Wij maken geen kopie en schrijven geen nummer op.');
    expect(text).toContain('U hoeft niet te zeggen waarom u dit vraagt.');
  });
});

describe('a letter as PDF', () => {
  it('is tagged, in Dutch, with a title that tells nothing, and holds every name', async () => {
    const play = aRequest();
    const bytes = await letterPdf(receiptLetter(play.state as never, frame), now);
    const pdf = bytes.toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (nl-NL)');
    expect(pdf).toContain('(Brief van Helpt Elkander)');
    expect(bytes.length).toBeGreaterThan(5_000);
  });

  it.each(deliveryChannels)('has a salutation for %s', (channel) => {
    const text = asPlainText(
      receiptLetter(aRequest().state as never, { ...frame, delivery: { ...delivery, channel } }),
    );
    expect(text).toContain('Beste Ş.Ł. van Üstün-Żółć,');
  });
});
