import { makeTown, reporter, storyteller, type Relation } from '../src/erp/people.ts';
import { Colleague } from './colleague.ts';

/** The one the story is about. */
export const saskia: Relation = relation(storyteller.code);
/** The neighbour who reported her: she never hears who. */
export const neighbour: Relation = relation(reporter.code);

function relation(code: string): Relation {
  const found = makeTown().relations.find((one) => one.code === code);
  if (!found) throw new Error(`${code} does not live in the demo's town.`);
  return found;
}

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
