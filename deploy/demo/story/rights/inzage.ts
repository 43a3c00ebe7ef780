import { theAnswer } from '../acts/the-answer.ts';
import { theCounter } from '../acts/the-counter.ts';
import { theDecision } from '../acts/the-decision.ts';
import { inzage, theLetter, type Asking } from '../acts/the-letter.ts';
import { thePackage } from '../acts/the-package.ts';
import { theSearch } from '../acts/the-search.ts';
import { behave } from '../processors.ts';
import type { Tell } from '../stage.ts';

/** Everything on her is searched, reviewed and given, for what this letter asks. */
const copyOf =
  (asking: Asking): Tell =>
  async (stage) => {
    const { meningspeilControl } = stage.places;
    const request = await theLetter(stage, asking);
    await behave(meningspeilControl, 'down');
    try {
      const contact = await theCounter(stage, request);
      await theSearch(stage, request);
      const since = new Date();
      const held = await theDecision(stage, request);
      const packageId = await theAnswer(stage, request, contact, since);
      await thePackage(stage, request, packageId, held);
    } finally {
      await behave(meningspeilControl, 'ok');
    }
    return { request, end: 'closed' };
  };

/** GDPR Art. 15: she sees what we have, without what others said. */
export const tellInzage = copyOf(inzage);

/** GDPR Art. 20: she takes it along, in a file that a machine can read. */
export const tellPortability = copyOf({
  wish: {
    nl: 'verhuist naar een andere corporatie en schrijft: zij wil haar gegevens meenemen, in een bestand.',
    en: 'moves to another association and writes: she wants to take her data along, in a file.',
  },
  lines: [
    {
      right: 'portability',
      details: { words: 'Ik neem mijn gegevens graag mee naar mijn nieuwe woningcorporatie.' },
    },
  ],
});
