import { event, PersonMergedV1, PersonSplitV1 } from '@huisrecht/contracts';
import { isVerdict } from '@huisrecht/eventing';
import { persons, setOf, type Person } from './person.js';

const [a, b, c] = ['sub_0000000a', 'sub_0000000b', 'sub_0000000c'] as const;
const merged = (subjectId: string, subjectIds: string[], minute: number) =>
  event(PersonMergedV1, {
    subjectId,
    subjectIds,
    decidedBy: 'pim',
    decidedAt: `2026-03-02T09:0${minute}:00Z`,
  });
const split = (subjectId: string, subjectIds: string[], leaving: string[], minute: number) =>
  event(PersonSplitV1, {
    ...{ subjectId, subjectIds, leaving },
    ...{ decidedBy: 'pim', decidedAt: `2026-03-02T09:0${minute}:00Z` },
  });
const hear = (...told: (ReturnType<typeof merged> | ReturnType<typeof split>)[]): Person[] => {
  const all = new Map<string, Person>();
  for (const one of told) {
    const { to, decide } = persons.subscriptions.find(({ event: { type } }) => type === one.type)!;
    const id = to(one) as string;
    const state = all.get(id) ?? persons.initial(id);
    const decision = decide(one, state, { now: new Date() });
    if (!isVerdict(decision)) all.set(id, [one].reduce(persons.evolve, state));
  }
  return [...all.values()];
};

describe('A person is a set of pseudonyms', () => {
  it('P6: a merge makes one of them all, also of a set that was merged before', () => {
    const words = hear(merged(b, [b, c], 1), merged(a, [a, b, c], 2));
    for (const one of [a, b, c]) expect(setOf(one, words)).toEqual([a, b, c]);
    expect(setOf('sub_0000000d', words)).toEqual(['sub_0000000d']);
  });

  it('P6: who leaves is on their own, whatever an older word says; the others stay together', () => {
    const words = hear(merged(b, [b, c], 1), merged(a, [a, b, c], 2), split(a, [a, b], [c], 3));
    expect(setOf(c, words)).toEqual([c]);
    expect(setOf(b, words)).toEqual([a, b]);
  });

  it('an old word that is sent again undoes nothing', () => {
    const words = hear(merged(a, [a, b], 1), split(a, [a], [b], 2), merged(a, [a, b], 1));
    expect(setOf(b, words)).toEqual([b]);
  });
});
