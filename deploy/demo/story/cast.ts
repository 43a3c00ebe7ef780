import { makeTown, reporter, storyteller, type Relation } from '../src/erp/people.ts';
import { Colleague } from './colleague.ts';
import type { Said } from './narrator.ts';

/** How many tenancies MeningsPeil asked for an opinion; see `deploy/demo/src/erp/events.ts`. */
const SURVEYED = 120;

/** The one the story is about. */
export const saskia: Relation = relation(storyteller.code);
/** Somebody else, who asks to erase: of Saskia much is held while she can go to court about her inzage. */
export const other: Relation = surveyed();
/** The neighbour who reported her: she never hears who. */
export const neighbour: Relation = relation(reporter.code);

function relation(code: string): Relation {
  const found = makeTown().relations.find((one) => one.code === code);
  if (!found) throw new Error(`${code} does not live in the demo's town.`);
  return found;
}

/** A tenant whose opinion MeningsPeil has, the last of them, so that she is in nobody's way. */
function surveyed(): Relation {
  const { relations, tenancies } = makeTown();
  const codes = tenancies.slice(0, SURVEYED).map(({ people: [first] }) => first?.code);
  const found = relations.findLast(
    (one) =>
      one.kind === 'tenant' && codes.includes(one.code) && one.email !== undefined && !one.protectedAddress,
  );
  if (!found) throw new Error("Nobody in the demo's town had a survey.");
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
  fatima: same('Fatima (FG)'),
  huisrecht: same('Huisrecht'),
  vakwerk: same('Vakwerk Reparaties'),
  meningspeil: same('MeningsPeil'),
  anybody: { nl: 'Wie dan ook', en: 'Anybody' },
} satisfies Record<string, Said>;

/** Who writes the letter of a story, and how it calls them. */
export interface Writer {
  readonly relation: Relation;
  readonly said: Said;
}
export const writers = {
  saskia: { relation: saskia, said: people.saskia },
  other: { relation: other, said: same(`${other.firstName} ${other.lastName}`) },
} satisfies Record<string, Writer>;

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
