import { makeFiles } from '@huisrecht/demo/files';
import { makeTown, reporter, storyteller, type Relation } from '@huisrecht/demo/people';

/** How many tenancies MeningsPeil asked for an opinion; see `deploy/demo/src/erp/events.ts`. */
const SURVEYED = 120;

export const town = makeTown();
export const files = makeFiles(town);

/** The relation with this code. */
export const relationOf = (code: string): Relation => {
  const found = town.relations.find((one) => one.code === code);
  if (!found) throw new Error(`${code} does not live in the demo's town.`);
  return found;
};

export const saskia = relationOf(storyteller.code);
export const neighbour = relationOf(reporter.code);

const inFile = new Set(files.nuisance.flatMap(({ people }) => people.map(({ code }) => code)));
const repaired = new Set(files.repairs.map(({ relation }) => relation));

/** What a person of the town must be like, for a test. */
export interface Wanted {
  /** Whether MeningsPeil holds something; 3 calls of 10 to it fail by themselves. */
  readonly surveyed?: boolean;
  readonly repaired?: boolean;
  readonly protectedAddress?: boolean;
  readonly kind?: Relation['kind'];
}

/** Main tenants, each given out once per spec file. */
const taken = new Set<string>([saskia.code, neighbour.code]);

/**
 * Somebody with e-mail who is in no nuisance file, and whom no other test of this file has had.
 * @param from where to start looking, so that spec files do not meet
 */
export const somebody = (from: number, wanted: Wanted = {}): Relation => {
  const { surveyed = false, protectedAddress = false, kind = 'tenant' } = wanted;
  const codes = town.tenancies.slice(surveyed ? 0 : SURVEYED, surveyed ? SURVEYED : undefined);
  const fits = ({ people: [first] }: (typeof codes)[number]): boolean => {
    const one = relationOf(first?.code ?? '');
    return (
      !taken.has(one.code) &&
      !inFile.has(one.code) &&
      one.kind === kind &&
      one.email !== undefined &&
      one.protectedAddress === protectedAddress &&
      (wanted.repaired === undefined || repaired.has(one.code) === wanted.repaired)
    );
  };
  const found = codes.slice(from).find(fits) ?? codes.find(fits);
  const code = found?.people[0]?.code;
  if (code === undefined) throw new Error('Nobody in the town is like that.');
  taken.add(code);
  return relationOf(code);
};
