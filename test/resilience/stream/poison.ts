import { housingEvent, type HousingEvent } from './housing-event.ts';
import { relation } from './people.ts';

/** An event that cannot be handled, and what must be said of it. */
export interface Poison {
  readonly event: HousingEvent;
  /** Whether it stays, sealed, with the later events of its key behind it. */
  readonly parked: boolean;
  /** The code that staff see in the list of parked work, or that the publisher hears. */
  readonly code: string;
}

const person = (place: number): object => ({ ...relation(place, 1).person });

/** One key for each way in which an event can be wrong. */
export const poisonedKeys = (people: number): Poison[] => {
  const [broken, incomplete, question, forbidden, large] = [1, 2, 3, 4, 5].map((step) =>
    Math.floor((people * step) / 6),
  ) as [number, number, number, number, number];
  const changed = (place: number, data: object, id: string): HousingEvent =>
    housingEvent('relation-changed', `REL-${place}`, { ...relation(place, 0), ...data }, id);
  return [
    {
      event: { ...changed(broken, {}, 'poison-not-json'), value: '{"relationCode":' },
      parked: false,
      code: 'not-json',
    },
    {
      event: changed(incomplete, { person: undefined }, 'poison-incomplete'),
      parked: true,
      code: 'invalid-field',
    },
    {
      event: changed(question, { person: { ...person(question), lastName: '123456782' } }, 'poison-number'),
      parked: true,
      code: 'bare-number-may-be-bsn',
    },
    {
      event: changed(forbidden, { bsn: '123456782' }, 'poison-bsn'),
      parked: false,
      code: 'bsn',
    },
    {
      // As large as the broker takes: what is said of it must be as clear as of a small one.
      event: changed(
        large,
        { person: { ...person(large), lastName: 'w'.repeat(1_000_000) } },
        'poison-large',
      ),
      parked: true,
      code: 'invalid-field',
    },
  ];
};
