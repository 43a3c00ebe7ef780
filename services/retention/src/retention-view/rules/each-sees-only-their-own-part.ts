import type { PersonRole } from '@huisrecht/contracts';
import type { RecordHeld } from '../../record/record.js';

/** What of a record is this person's. */
export interface OwnPart {
  readonly roles: PersonRole[];
  readonly ownPartOnly: boolean;
}

/**
 * A record may have several people: who reported, who was reported, who lives in the house. Each is told of themselves
 * alone, and erasing for one takes that person's link and facts; the record goes when it is needed for none of them.
 * GDPR Art. 15(4), 17; P20.
 */
export const ownPartOf = ({ people }: RecordHeld, person: readonly string[]): OwnPart => {
  const own = people.filter(({ subjectId }) => person.includes(subjectId));
  return { roles: [...new Set(own.map(({ role }) => role))], ownPartOnly: own.length < people.length };
};
