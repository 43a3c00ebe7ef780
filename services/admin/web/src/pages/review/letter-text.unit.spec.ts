import type { Review } from '../../api/requests.js';
import type { DecisionForm } from './decide.js';
import { letterText } from './letter-text.js';

const label = { nl: 'Overlastmelding', en: 'Nuisance report' };
const item = (itemId: string, aboutOther = false) => ({
  itemId,
  answerRef: 'ans_1',
  holder: 'erp',
  label,
  fields: [{ field: 'text', label, value: 'x', aboutOther }],
  people: [],
  aboutOthers: aboutOther,
});
const review: Review = {
  requestId: 'req_1',
  number: 'HR-4F7-K29',
  round: 1,
  categories: [
    { category: 'contact', label: { nl: 'Contactgegevens', en: 'Contact' }, items: [item('a'), item('b')] },
    { category: 'nuisance', label: { nl: 'Overlast', en: 'Nuisance' }, items: [item('c', true)] },
  ],
  silentHolders: [{ holder: 'survey', name: 'MeningsPeil' }],
  holders: [],
  grounds: [
    {
      ground: 'rights-of-others',
      article: 'AVG 15(4)',
      label,
      letter: 'het gaat over iemand anders',
      whole: false,
    },
  ],
};
const form: DecisionForm = {
  key: 'k',
  choices: {},
  whole: '',
  motivation: '',
  confirmNoBsn: false,
  seen: [],
};
const texts = (part: Partial<DecisionForm>, of = review) =>
  letterText({ ...form, ...part }, of).map(({ text, list }) => [text, ...(list ?? [])].join(' | '));

describe('the letter grows beside the decision', () => {
  it('P17: says what is given, what not and why, and who is silent', () => {
    expect(texts({ choices: { c: { choice: 'withhold', ground: 'rights-of-others' } } })).toEqual([
      'Wij doen voor een deel wat u vraagt.',
      'Dit krijgt u: | Contactgegevens: 2 gegevens',
      'Dit krijgt u niet: | Overlast: 1 gegeven. De reden is: het gaat over iemand anders.',
      'Nog geen antwoord van: MeningsPeil. Wij vragen het opnieuw. Komt er een antwoord? Dan sturen wij u dat.',
      'Bent u het niet eens met ons? In de brief staat wat u kunt doen.',
    ]);
  });

  it('says that others were blacked out, and takes in the motivation', () => {
    const lines = texts({ choices: { c: { choice: 'give-masked' } }, motivation: 'Wij keken alles na.' });
    expect(lines).toContain(
      'In uw dossier staan ook gegevens van andere mensen. Die hebben wij zwart gemaakt. Dat moet van de wet.',
    );
    expect(lines).toContain('Wij keken alles na.');
  });

  it('leaves out what is not chosen yet', () => {
    expect(texts({}).join()).not.toContain('Overlast');
  });

  it('says it plainly when nothing was found', () => {
    expect(texts({}, { ...review, categories: [], silentHolders: [] })).toEqual([
      'Wij zochten naar uw gegevens. Wij vonden niets over u.',
      'Bent u het niet eens met ons? In de brief staat wat u kunt doen.',
    ]);
  });
});
