import type { Person, PersonRole } from '@huisrecht/contracts';

/** What a relation event tells, in this stream: made up, and different in every version. */
export interface RelationData {
  readonly relationCode: string;
  readonly groups: readonly PersonRole[];
  readonly person: Person;
  readonly contractNumbers: readonly string[];
}

const names = ['Kwisteldam', 'Zandzoom', 'Vlierbes', 'Hooimijt', 'Trapveld', 'Lisdodde'];

/**
 * The data of a version of a relation, the one at this place in the stream. Every version differs from the one before in its e-mail address; each
 * third also in its groups.
 */
export const relation = (code: string, place: number, version: number): RelationData => ({
  relationCode: code,
  groups: version % 3 === 0 ? ['tenant'] : ['tenant', 'contact'],
  contractNumbers: [`HC-${code}`],
  person: {
    initials: 'Q.',
    lastName: names[place % names.length]!,
    birthDate: `19${50 + (place % 50)}-0${1 + (place % 9)}-1${place % 10}`,
    addresses: [
      {
        street: 'Fluitekruidlaan',
        houseNumber: String(1 + (place % 400)),
        postalCode: '5701 XZ',
        city: 'Wervershof',
      },
    ],
    phones: [],
    emails: [emailOf(code, version)],
  },
});

/** The e-mail address of a version: tells which version was kept. */
export const emailOf = (code: string, version: number): string =>
  `${code.toLowerCase()}.v${version}@voorbeeld.example`;
