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
  holders: [{ holder: 'erp', name: 'Thuisbasis' }],
  kept: [
    { holder: 'vakwerk', name: 'Vakwerk', outcome: 'kept-because', because: 'De belasting vraagt het.' },
  ],
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
  letterText({ ...form, ...part }, of).flatMap(({ lines, list }) => [...lines, ...(list ?? [])]);

describe('the letter grows beside the decision', () => {
  it('P17: says what is decided, what is withheld and why, where we looked and who is silent', () => {
    expect(texts({ choices: { c: { choice: 'withhold', ground: 'rights-of-others' } } })).toEqual([
      'Wij doen voor een deel wat u vraagt.',
      'In uw dossier staan ook gegevens van andere mensen. Die hebben wij zwart gemaakt of niet gegeven. Dat moet van de wet.',
      'Overlast (1 onderdeel): niet gegeven. De reden is: het gaat over iemand anders (AVG 15(4)).',
      'Gevonden bij: Thuisbasis.',
      'Nog geen antwoord van: MeningsPeil. Wij vragen het opnieuw. Komt er nog iets, dan sturen wij u dat na.',
      'Vakwerk geeft de gegevens niet. De reden is: De belasting vraagt het.',
      'In de brief staat hier wat u kunt doen, en voor wanneer.',
    ]);
  });

  it('says what is blacked out, and takes in the motivation', () => {
    const lines = texts({ choices: { c: { choice: 'give-masked' } }, motivation: 'Wij keken alles na.' });
    expect(lines).toContain(
      'Overlast (1 onderdeel): voor een deel zwart gemaakt. De reden is: het gaat over iemand anders (AVG 15(4)).',
    );
    expect(lines).toContain('Zo kwamen wij tot onze beslissing: Wij keken alles na.');
  });

  it('says no outcome before everything is chosen', () => {
    expect(texts({})[0]).toBe('Onze beslissing staat hier als u bij alles heeft gekozen.');
  });

  it('says it plainly when nothing was found', () => {
    expect(texts({}, { ...review, categories: [], silentHolders: [], kept: [] })).toEqual([
      'Wij doen wat u vraagt. Wij vonden geen gegevens over u.',
      'In de brief staat hier wat u kunt doen, en voor wanneer.',
    ]);
  });
});
