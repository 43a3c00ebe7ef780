import type { NotPortable, PortabilityFile } from '@huisrecht/contracts';

const reasons: Readonly<Record<NotPortable, string>> = {
  'not-from-the-person': 'die maakten wij zelf, of wij kregen ze van anderen',
  'other-legal-basis': 'die gebruiken wij om een andere reden dan uw toestemming of een overeenkomst met u',
  'not-asked': 'daar vroeg u niet om',
  'about-others': 'een deel gaat over iemand anders',
};

/** What can be taken along, in one line. */
export const sayTaken = ({ categories }: PortabilityFile): string =>
  categories.length === 0
    ? 'Er zijn geen gegevens die u zelf gaf of die wij van u zagen op grond van toestemming of een overeenkomst. U krijgt alles om te lezen.'
    : `Deze gegevens krijgt u ook als bestand, om mee te nemen: ${categories.map(({ label }) => label.nl).join(', ')}.`;

/** What is given to read only, a line each. */
export const sayReadOnly = ({ givenAsAccess }: PortabilityFile): string[] =>
  givenAsAccess.map(
    ({ label, because }) => `${label.nl}: alleen om te lezen. De reden is: ${reasons[because]}.`,
  );
