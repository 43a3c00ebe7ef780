import { housingEvent, type HousingEvent } from './housing-event.ts';
import { relation } from './people.ts';

/** An event that cannot be handled, and what must be said of it. */
export interface Poison {
  readonly event: HousingEvent;
  /** Whether it stays, sealed, with the later events of its key behind it; else it is refused, and its key goes on. */
  readonly parked: boolean;
  /** The code that its publisher hears, and that staff see when it is parked. */
  readonly code: string;
}

/** A number that could be a burgerservicenummer. */
const NUMBER = '123456782';
/** Just below what the broker takes. */
const LARGE = 1_000_000;

/** One key for each way in which an event can be wrong. */
export const poisonedKeys = (people: number, codeOf: (place: number) => string): Poison[] => {
  const at = (step: number): number => Math.floor((people * step) / 6);
  const changed = (place: number, change: object, id: string): HousingEvent => {
    const code = codeOf(place);
    return housingEvent('relation-changed', code, { ...relation(code, place, 0), ...change }, id);
  };
  const named = (place: number, lastName: string): object => ({
    person: { ...relation(codeOf(place), place, 0).person, lastName },
  });
  return [
    {
      event: { ...changed(at(1), {}, 'poison-not-json'), value: '{"relationCode":' },
      parked: false,
      code: 'not-json',
    },
    {
      event: changed(at(2), { person: undefined }, 'poison-incomplete'),
      parked: true,
      code: 'invalid-field',
    },
    {
      event: changed(at(3), named(at(3), NUMBER), 'poison-number'),
      parked: true,
      code: 'bare-number-may-be-bsn',
    },
    { event: changed(at(4), { bsn: NUMBER }, 'poison-bsn'), parked: false, code: 'bsn' },
    {
      event: changed(at(5), named(at(5), 'w'.repeat(LARGE)), 'poison-large'),
      parked: true,
      code: 'invalid-field',
    },
  ];
};
