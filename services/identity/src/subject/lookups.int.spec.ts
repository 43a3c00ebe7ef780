import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { MAX_SUBJECTS_PER_VALUE } from './lookups.js';
import { StoredLookups } from './lookups.store.js';

describe('look-up documents on the real store', () => {
  let test: TestStore;
  let lookups: StoredLookups;

  beforeAll(async () => {
    test = await openTestStore('identity');
    lookups = new StoredLookups(test.store);
  }, 60_000);
  afterAll(() => test.drop());

  it('keeps every subject when many are added to one new value at once', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `sub_atonce${n}`);
    await Promise.all(
      ids.map((subjectId) => lookups.add([{ subjectId, hashes: ['busy', `own-${subjectId}`] }])),
    );
    expect([...(await lookups.find('busy')).subjectIds].sort()).toEqual([...ids].sort());
    expect(await lookups.find('own-sub_atonce7')).toEqual({ subjectIds: ['sub_atonce7'], full: false });
  });

  it('says that a value is too common, and keeps its document bounded', async () => {
    const entries = Array.from({ length: MAX_SUBJECTS_PER_VALUE + 5 }, (_, n) => ({
      subjectId: `sub_many${n}`,
      hashes: ['common'],
    }));
    await lookups.add(entries);
    await lookups.add(entries.slice(0, 3));
    const { subjectIds, full } = await lookups.find('common');
    expect([subjectIds.length, full]).toEqual([MAX_SUBJECTS_PER_VALUE, true]);
  });

  it('P20: removes a subject from its values, and a value that nobody has any more', async () => {
    await lookups.add([
      { subjectId: 'sub_one', hashes: ['shared', 'single'] },
      { subjectId: 'sub_two', hashes: ['shared'] },
    ]);
    await lookups.drop('sub_one', ['shared', 'single']);
    expect((await lookups.find('shared')).subjectIds).toEqual(['sub_two']);
    const left = await test.store.collection<{ _id: string }>('lookups').countDocuments({ _id: 'single' });
    expect(left).toBe(0);
  });
});
