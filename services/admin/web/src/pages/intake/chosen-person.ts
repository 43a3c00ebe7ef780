import type { PersonFound } from '../../api/identity.js';

let chosen: PersonFound | undefined;

/** Takes a person along to the form of a new request, through memory. */
export function choosePerson(person: PersonFound): void {
  chosen = person;
}

/** The person that was taken along, once. */
export function takeChosenPerson(): PersonFound | undefined {
  const person = chosen;
  chosen = undefined;
  return person;
}
