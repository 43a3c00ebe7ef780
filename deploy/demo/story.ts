import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { theAnswer } from './story/acts/the-answer.ts';
import { theCounter } from './story/acts/the-counter.ts';
import { theDecision } from './story/acts/the-decision.ts';
import { theLetter } from './story/acts/the-letter.ts';
import { thePackage } from './story/acts/the-package.ts';
import { theSearch } from './story/acts/the-search.ts';
import { logInStaff } from './story/cast.ts';
import { placesFrom } from './story/environment.ts';
import { Narrator } from './story/narrator.ts';
import { behave } from './story/processors.ts';
import type { Stage } from './story/stage.ts';

const tellAll = async (stage: Stage): Promise<void> => {
  const { narrator, places } = stage;
  const request = await theLetter(stage);
  await behave(places.meningspeilControl, 'down');
  try {
    const contact = await theCounter(stage, request);
    await theSearch(stage, request);
    const since = new Date();
    const held = await theDecision(stage, request);
    const packageId = await theAnswer(stage, request, contact, since);
    await thePackage(stage, request, packageId, held);
  } finally {
    await behave(places.meningspeilControl, 'ok');
  }
  narrator.scene({ nl: `Gesloten: ${request.number}`, en: `Closed: ${request.number}` });
  narrator.show({
    nl: `Bekijk het zelf: ${places.admin} (bea, pim, sanne of tom; wachtwoord huisrecht)`,
    en: `See for yourself: ${places.admin} (bea, pim, sanne or tom; password huisrecht)`,
  });
};

/** Tells one inzage from letter to closed request on the running system. Returns 0 only when it closed and verified. */
const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { en: { type: 'boolean', default: false } } });
  const narrator = new Narrator(values.en, (line) => console.log(line), process.stdout.isTTY);
  try {
    const places = placesFrom(process.env);
    const staff = await logInStaff(places.admin);
    await tellAll({ narrator, places, staff, run: randomUUID().slice(0, 8) });
    return 0;
  } catch (error) {
    console.error(
      `\nHet verhaal stokt. / The story stops.\n${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
};

process.exitCode = await main();
