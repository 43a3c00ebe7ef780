import { PersonMergedV1, PersonSplitV1 } from '@huisrecht/contracts';
import { after, dueOf, eventsOf } from '../../testing/play.js';
import { Subject, type SubjectState } from '../subject.js';
import {
  ASSIGN_PERSON,
  assignPerson,
  changedSince,
  formPerson,
  mergePersons,
  splitPerson,
} from './decide.js';

const [a, b, c] = ['sub_aaaaaaaaaa', 'sub_bbbbbbbbbb', 'sub_cccccccccc'] as const;
const reason = { k: 'k', n: 'n', c: 'c' };
const at = '2026-03-02T09:30:00.000Z';
const later = '2026-03-03T09:30:00.000Z';
const said = { by: 'officer-1', at, reason };
const start = Subject.initial(a);
const merged = after(Subject, start, mergePersons(start, [a, b, c], false, said));

describe('a person is a set of pseudonyms', () => {
  it('P6: a merge is told with the whole set, and the pseudonyms follow', () => {
    const decision = mergePersons(start, [a, b, c], false, said);
    expect(eventsOf(decision).at(-1)).toEqual({
      type: PersonMergedV1.type,
      data: { subjectId: a, subjectIds: [a, b, c], decidedBy: 'officer-1', decidedAt: at },
    });
    expect(dueOf(decision)).toMatchObject([
      {
        due: ASSIGN_PERSON,
        data: { to: [{ personId: 'per_aaaaaaaaaa', knownBy: a, subjectIds: [a, b, c] }] },
      },
    ]);
    expect(merged.sets).toEqual([{ subjectIds: [a, b, c], ...said }]);
  });

  it('P25: with a protected address two say so, and the second says the same', () => {
    const proposed = after(Subject, start, mergePersons(start, [a, b], true, said));
    expect(proposed).toMatchObject({ proposal: { subjectIds: [a, b], by: 'officer-1' }, sets: [] });
    expect(mergePersons(proposed, [a, b], true, said)).toHaveProperty('verdict', 'ignore');
    const second = { ...said, by: 'lead-1', at: later };
    const other = after(Subject, proposed, mergePersons(proposed, [a, c], true, second));
    expect([other.proposal?.subjectIds, other.sets]).toEqual([[a, c], []]);
    const agreed = mergePersons(proposed, [b, a], true, second);
    expect(eventsOf(agreed).at(-1)).toMatchObject({
      type: PersonMergedV1.type,
      data: { decidedBy: 'lead-1' },
    });
    expect(after(Subject, proposed, agreed).proposal).toBeUndefined();
  });

  it('P6: who leaves is told, with those who stay', () => {
    const decision = splitPerson([a, b, c], [b], 'per_new1234567', { ...said, at: later });
    expect(eventsOf(decision).at(-1)).toMatchObject({
      type: PersonSplitV1.type,
      data: { subjectId: a, subjectIds: [a, c], leaving: [b] },
    });
    expect(dueOf(decision)[0]?.data).toEqual({
      to: [{ personId: 'per_new1234567', knownBy: b, at: later, subjectIds: [b] }],
    });
  });

  it('P6: when the one they are known by stays alone, the others stay together, told once', () => {
    const decision = splitPerson([a, b, c], [b, c], 'per_new1234567', { ...said, at: later });
    expect(eventsOf(decision).at(-1)?.data).toMatchObject({ subjectIds: [a], leaving: [b, c] });
    expect(dueOf(decision)[0]?.data).toMatchObject({ forms: { knownBy: b, subjectIds: [b, c] } });
    const other: SubjectState = Subject.initial(b);
    const formed = formPerson(other, [b, c], { by: 'officer-1', at: later });
    expect(eventsOf(formed).at(-1)).toMatchObject({ type: PersonMergedV1.type, data: { subjectId: b } });
    expect(formPerson(after(Subject, other, formed), [b, c], { by: 'officer-1', at: later })).toHaveProperty(
      'verdict',
      'ignore',
    );
  });

  it('two colleagues at once: who comes second looks again', () => {
    expect([
      changedSince(start, undefined),
      changedSince(merged, undefined),
      changedSince(merged, at),
    ]).toEqual([false, true, false]);
  });

  it('work that is done late does not undo what was said since', () => {
    const newer = after(
      Subject,
      Subject.initial(b),
      assignPerson(Subject.initial(b), { personId: 'per_new1234567', knownBy: b, at: later }),
    );
    expect(assignPerson(newer, { personId: 'per_aaaaaaaaaa', knownBy: a, at })).toHaveProperty(
      'verdict',
      'ignore',
    );
    expect(newer).toEqual({
      ...Subject.initial(b),
      personId: 'per_new1234567',
      knownBy: b,
      personSince: later,
    });
  });
});
