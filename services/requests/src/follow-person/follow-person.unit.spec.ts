import { CheckPassedV1, event, PersonMergedV1, type Envelope } from '@huisrecht/contracts';
import { nextStep } from '../domain/next-step.js';
import { isKnown } from '../domain/state.js';
import { aRequest, checkPassed } from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { notePerson } from './note-person.js';
import { FOLLOW_PERSON, personWatches } from './person-watch.js';

const [one, two] = ['sub_00000000000000000001', 'sub_00000000000000000002'] as const;
const said = (subjectIds: string[], leaving: string[] = [], hour = 10) => ({
  ...{ subjectIds, leaving },
  decidedAt: `2026-03-06T${hour}:00:00Z`,
});
const step = ({ state, now }: Play) => (isKnown(state) ? nextStep(state, now).code : 'unknown');
const checked = (...subjectIds: string[]): Play => {
  const play = aRequest();
  play.hear(CheckPassedV1, { ...checkPassed(), subjectIds });
  return play;
};

describe('P6: the person of a request is a set of pseudonyms', () => {
  it('that grows: a colleague hears that there is more to ask for', () => {
    const play = checked(one);
    expect(play.do(notePerson(said([one, two])))).toHaveLength(1);
    expect(step(play)).toBe('person-has-more');
    expect(play.do(notePerson(said([one, two])))).toEqual([]);
  });

  it('that is split: nothing goes out, and a colleague hears what to do', () => {
    const play = checked(one, two);
    play.do(notePerson(said([one], [two])));
    expect(step(play)).toBe('person-was-split');
    const other = checked(one, two);
    other.do(notePerson(said([two], [one])));
    expect(step(other)).toBe('person-was-split');
  });

  it('of somebody else, or an older word, changes nothing', () => {
    const play = checked(one);
    expect(play.do(notePerson(said([two])))).toEqual([]);
    play.do(notePerson(said([one], [two], 12)));
    expect(play.do(notePerson(said([one, two], [], 11)))).toEqual([]);
    expect(step(play)).toBe('wait-for-holders');
  });

  it('before the check it is only remembered: the check names them all', () => {
    const play = aRequest();
    play.do(notePerson(said([one, two])));
    expect(step(play)).toBe('check-identity');
  });

  it('is followed by work of its own, once for each word', () => {
    const [subscription] = personWatches.subscriptions;
    const envelope = { id: 'evt-1' } as Envelope;
    const told = event(PersonMergedV1, {
      ...{ subjectId: one, subjectIds: [one, two] },
      ...{ decidedBy: 'pim', decidedAt: '2026-03-06T10:00:00Z' },
    });
    expect(subscription?.decide(told, {}, { now: new Date(), envelope })).toMatchObject([
      { due: FOLLOW_PERSON, id: `${one}:person:evt-1`, data: { subjectIds: [one, two], leaving: [] } },
    ]);
  });
});
