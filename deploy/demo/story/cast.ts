import { makeTown, reporter, storyteller, type Relation } from '../src/erp/people.ts';
import { Colleague } from './colleague.ts';
import type { Said } from './narrator.ts';

/** The one the story is about. */
export const saskia: Relation = relation(storyteller.code);
/** The neighbour who reported her: she never hears who. */
export const neighbour: Relation = relation(reporter.code);

function relation(code: string): Relation {
  const found = makeTown().relations.find((one) => one.code === code);
  if (!found) throw new Error(`${code} does not live in the demo's town.`);
  return found;
}

const same = (name: string): Said => ({ nl: name, en: name });

/** How the story calls who does something. */
export const people = {
  saskia: same('Saskia Bakker'),
  bea: { nl: 'Bea (balie)', en: 'Bea (counter)' },
  sanne: { nl: 'Sanne (medewerker)', en: 'Sanne (employee)' },
  pim: same('Pim (privacy officer)'),
  tom: { nl: 'Tom (teamleider)', en: 'Tom (team lead)' },
  huisrecht: same('Huisrecht'),
  vakwerk: same('Vakwerk Reparaties'),
  meningspeil: same('MeningsPeil'),
  anybody: { nl: 'Wie dan ook', en: 'Anybody' },
} satisfies Record<string, Said>;

/** The colleagues of the story, logged in. */
export interface Staff {
  readonly bea: Colleague;
  readonly sanne: Colleague;
  readonly pim: Colleague;
  readonly tom: Colleague;
}

/** Logs them all in. @throws Error when one cannot */
export const logInStaff = async (admin: string): Promise<Staff> => {
  const logIn = (user: string): Promise<Colleague> => Colleague.logIn(user, admin);
  const [bea, sanne, pim, tom] = await Promise.all(['bea', 'sanne', 'pim', 'tom'].map(logIn));
  return { bea, sanne, pim, tom } as Staff;
};
