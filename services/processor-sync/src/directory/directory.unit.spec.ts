import { fileURLToPath } from 'node:url';
import { checkedDirectory, DirectoryIndex, readDirectory, SeedWrong } from './directory.js';

const demo = fileURLToPath(new URL('../../../../deploy/demo/seed', import.meta.url));
const faultsOf = (action: () => unknown): readonly string[] => {
  try {
    action();
  } catch (error) {
    if (error instanceof SeedWrong) return error.faults;
  }
  return [];
};

describe('The directory', () => {
  it('P1, P4, P7–P9: the seed of the demo is whole: every entry with its note, every reference exists', async () => {
    const directory = await readDirectory(demo);
    const index = new DirectoryIndex(directory);
    expect(index.standing.map(({ id }) => id)).toEqual(['mailbox-info', 'drive-living', 'paper-archive']);
    expect(index.recipientOf(index.holder('vakwerk')!)?.agreement?.fields).toEqual([
      'relation-code',
      'name',
      'address',
      'phone',
    ]);
    expect(index.recipientNamed('vakwerk reparaties')?.id).toBe('vakwerk');
    const named = directory.categories.filter(({ inStatement }) => inStatement === 'named');
    expect(named.length).toBeGreaterThanOrEqual(10);
    const kept = new Set(directory.retention.map(({ category }) => category));
    expect(directory.categories.filter(({ id }) => !kept.has(id))).toEqual([]);
  });

  it('a wrong seed is told by file and field, without values', async () => {
    const directory = await readDirectory(demo);
    const [holder] = directory.holders;
    const wrong = { ...directory, holders: [{ ...holder, deadlineSeconds: 0, secret: 'x' }] };
    expect(faultsOf(() => checkedDirectory(wrong))).toEqual([
      'holders.json[0] secret: whitelistValidation',
      'holders.json[0] deadlineSeconds: min',
    ]);
  });

  it('an id that does not exist is told', async () => {
    const directory = await readDirectory(demo);
    const [first, ...rest] = directory.holders;
    const wrong = { ...directory, holders: [{ ...first, recipient: 'nobody' }, ...rest, rest[0]] };
    expect(faultsOf(() => checkedDirectory(wrong))).toEqual([
      'holders.json has an id twice',
      'holders.json erp refers to an id that does not exist',
    ]);
  });

  it('a file that is not there is named', async () => {
    await expect(readDirectory('/nowhere')).rejects.toThrow(/nowhere\/[a-z.]+\.json cannot be read/);
  });
});
