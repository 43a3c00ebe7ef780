import { Dice } from './dice.ts';

/** Somebody the association has to do with. Everybody here is made up. */
export interface Relation {
  readonly code: string;
  readonly kind: 'tenant' | 'co-tenant' | 'housemate' | 'house-seeker' | 'former-tenant';
  readonly initials: string;
  readonly firstName: string;
  readonly prefix?: string;
  readonly lastName: string;
  readonly sex: 'v' | 'm';
  readonly birthDate: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postalCode: string;
  /** Last day at this address; absent while current. */
  readonly addressUntil?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly protectedAddress: boolean;
  readonly since: string;
}

/** A home with the people in it. */
export interface Tenancy {
  readonly contract: string;
  readonly address: string;
  readonly from: string;
  readonly until?: string;
  readonly rent: number;
  readonly people: readonly {
    readonly code: string;
    readonly role: 'HUURDER' | 'MEDEHUURDER' | 'MEDEBEWONER';
  }[];
}

export interface Town {
  readonly relations: readonly Relation[];
  readonly tenancies: readonly Tenancy[];
}

export const city = 'Eikendal';
const PEOPLE = 1_000;

const women = [
  'Saskia',
  'Fatma',
  'Johanna',
  'Mila',
  'Emma',
  'Noor',
  'Aaltje',
  'Naima',
  'Yara',
  'Lotte',
  'Grace',
  'Wilma',
  'Chantal',
  'Samira',
  'Tineke',
];
const men = [
  'Pieter',
  'Mehmet',
  'Daan',
  'Youssef',
  'Sem',
  'Willem',
  'Hamza',
  'Kees',
  'Tomasz',
  'Rachid',
  'Bram',
  'Omar',
  'Gerrit',
  'Luuk',
  'Dirk',
];
const names: readonly (readonly [string | undefined, string])[] = [
  [undefined, 'Bakker'],
  [undefined, 'Yilmaz'],
  ['van der', 'Heuvel'],
  [undefined, 'Kowalska'],
  ['de', 'Boer'],
  [undefined, 'Amrani'],
  ['van', 'Dongen'],
  [undefined, 'Smeets'],
  ['el', 'Idrissi'],
  [undefined, 'Verhoeven'],
  ['van den', 'Broek'],
  [undefined, 'Okafor'],
  [undefined, 'Jansen'],
  ['ter', 'Horst'],
  [undefined, 'Sanchez'],
  [undefined, 'Willems'],
  ['op de', 'Beek'],
  [undefined, 'Demir'],
];
const streets: readonly (readonly [string, string])[] = [
  ['Lindelaan', '5601'],
  ['Beukstraat', '5602'],
  ['Esdoornplein', '5603'],
  ['Wilgenhof', '5604'],
  ['Kastanjeweg', '5605'],
  ['Elzenpad', '5606'],
];

/** The one the demo's story is about: she asks to see her data. */
export const storyteller = { code: 'R-100001', contract: 'C-2008-0001' };
/** Her neighbour, who reported noise: must never be named to her, and so has a name that nobody else has. */
export const reporter = { code: 'R-100002', firstName: 'Hendrika', lastName: 'Zwaluwenberg' };

/** A thousand people of Eikendal: the same every time. */
export const makeTown = (): Town => {
  const dice = new Dice(2016);
  const relations: Relation[] = [];
  const tenancies: Tenancy[] = [];
  for (let home = 1; relations.length < PEOPLE - 150; home++) addHousehold(dice, home, relations, tenancies);
  while (relations.length < PEOPLE) relations.push(makeSeeker(dice, relations.length + 1));
  return { relations, tenancies };
};

const codeOf = (number: number): string => `R-${100_000 + number}`;

const addHousehold = (dice: Dice, home: number, relations: Relation[], tenancies: Tenancy[]): void => {
  const [street, zone] = streets[home % streets.length]!;
  const houseNumber = String(1 + Math.floor(home / streets.length));
  const address = { street, houseNumber, postalCode: `${zone} ${String.fromCharCode(65 + (home % 26))}B` };
  const from = dice.day(2008, 2024);
  const gone = home > 2 && dice.chance(12) ? dice.day(2025, 2025) : undefined;
  const household = home <= 2 ? 1 : 1 + dice.number(3);
  const people = Array.from({ length: household }, (_, nth) => {
    const kind = gone
      ? 'former-tenant'
      : nth === 0
        ? 'tenant'
        : nth === 1 && dice.chance(60)
          ? 'co-tenant'
          : 'housemate';
    const relation = makePerson(dice, relations.length + 1, kind, {
      ...address,
      since: from,
      ...(gone && { addressUntil: gone }),
    });
    relations.push(relation);
    return {
      code: relation.code,
      role: nth === 0 ? 'HUURDER' : kind === 'co-tenant' ? 'MEDEHUURDER' : 'MEDEBEWONER',
    } as const;
  });
  tenancies.push({
    contract: `C-${from.slice(0, 4)}-${String(home).padStart(4, '0')}`,
    address: `${street} ${houseNumber}, ${address.postalCode} ${city}`,
    from,
    rent: 520 + dice.number(260),
    people,
    ...(gone && { until: gone }),
  });
};

const makeSeeker = (dice: Dice, number: number): Relation =>
  makePerson(dice, number, 'house-seeker', {
    street: 'Stationsstraat',
    houseNumber: String(1 + dice.number(200)),
    postalCode: '5610 AA',
    since: dice.day(2018, 2025),
  });

const makePerson = (
  dice: Dice,
  number: number,
  kind: Relation['kind'],
  home: { street: string; houseNumber: string; postalCode: string; since: string; addressUntil?: string },
): Relation => {
  const sex = number === 1 || dice.chance(52) ? 'v' : 'm';
  const drawn = number === 1 ? 'Saskia' : dice.pick(sex === 'v' ? women : men);
  const [drawnPrefix, drawnName] = number === 1 ? [undefined, 'Bakker'] : dice.pick(names);
  const isReporter = codeOf(number) === reporter.code;
  const firstName = isReporter ? reporter.firstName : drawn;
  const [prefix, lastName] = isReporter ? [undefined, reporter.lastName] : [drawnPrefix, drawnName];
  return {
    ...home,
    code: codeOf(number),
    kind,
    initials: `${firstName.charAt(0)}.`,
    firstName,
    lastName,
    sex,
    birthDate: number === 1 ? '1984-05-17' : dice.day(1940, kind === 'housemate' ? 2015 : 2003),
    protectedAddress: number > 2 && dice.chance(1),
    phone: `+3140${String(2_000_000 + number * 7).slice(0, 7)}`,
    ...(prefix !== undefined && { prefix }),
    ...((number === 1 || dice.chance(85)) && {
      email: `${firstName}.${lastName}.${number}@post.example`.toLowerCase(),
    }),
  };
};
