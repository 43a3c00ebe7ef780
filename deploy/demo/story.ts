import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { logInStaff, writers } from './story/cast.ts';
import { Colleague } from './story/colleague.ts';
import { placesFrom } from './story/environment.ts';
import { Narrator } from './story/narrator.ts';
import { isStory, stories, storyNames } from './story/rights/stories.ts';
import type { Stage } from './story/stage.ts';

const WRONG_USE = 2;

/** What was typed. @throws Error saying what may be */
const asked = () => {
  const { values } = parseArgs({
    options: { en: { type: 'boolean', default: false }, right: { type: 'string', default: 'inzage' } },
  });
  if (!isStory(values.right))
    throw new Error(`There is no story of "${values.right}": choose from ${storyNames.join(', ')}.`);
  return { english: values.en, tell: stories[values.right] };
};

const theWholeStory = async ({ english, tell }: ReturnType<typeof asked>): Promise<void> => {
  const narrator = new Narrator(english, (line) => console.log(line), process.stdout.isTTY);
  const places = placesFrom(process.env);
  const staff = await logInStaff(places.admin);
  const others = new Map<string, Promise<Colleague>>(
    Object.values(staff).map((one: Colleague) => [one.user, Promise.resolve(one)]),
  );
  const logIn = (user: string): Promise<Colleague> => {
    const known = others.get(user) ?? Colleague.logIn(user, places.admin);
    others.set(user, known);
    return known;
  };
  const stage: Stage = {
    narrator,
    places,
    staff,
    logIn,
    writer: writers.saskia,
    run: randomUUID().slice(0, 8),
  };
  const { request, end } = await tell(stage);
  narrator.scene(
    end === 'closed'
      ? { nl: `Gesloten: ${request.number}`, en: `Closed: ${request.number}` }
      : { nl: `Van kracht: ${request.number}`, en: `In force: ${request.number}` },
  );
  narrator.show({
    nl: `Bekijk het zelf: ${places.admin} (bea, pim, sanne of tom; wachtwoord huisrecht)`,
    en: `See for yourself: ${places.admin} (bea, pim, sanne or tom; password huisrecht)`,
  });
};

/** Tells one right from letter to its end on the running system. Returns 0 only when it came to its end and verified. */
const main = async (): Promise<number> => {
  let what: ReturnType<typeof asked>;
  try {
    what = asked();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return WRONG_USE;
  }
  try {
    await theWholeStory(what);
    return 0;
  } catch (error) {
    console.error(
      `\nHet verhaal stokt. / The story stops.\n${error instanceof Error ? error.message : String(error)}`,
    );
    return 1;
  }
};

process.exitCode = await main();
