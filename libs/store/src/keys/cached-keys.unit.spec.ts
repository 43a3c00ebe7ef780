import { CachedKeys } from './cached-keys.js';
import { keyIdOf, type KeyRef } from './key-ref.js';
import { leasesFromJson, leasesToJson, RemoteKeys, type Lease, type KeySource } from './key-source.js';
import { MemoryKeys } from './memory-keys.js';

const refs = (count: number): KeyRef[] =>
  Array.from({ length: count }, (_, index) => ({ subject: `sub_${index}`, class: 'identity' }));
const [first, second] = refs(2) as [KeyRef, KeyRef];

const keyOf = (leases: ReadonlyMap<string, Lease>, ref: KeyRef): string => {
  const lease = leases.get(keyIdOf(ref));
  return lease?.state === 'alive' ? lease.key.export().toString('hex') : String(lease?.state);
};

describe('keys in memory', () => {
  let source: MemoryKeys;
  let now: number;
  let keys: CachedKeys;
  beforeEach(() => {
    source = new MemoryKeys();
    now = 0;
    keys = new CachedKeys(source, { now: () => now });
  });
  afterEach(() => keys.clear());

  it('are asked for once, however many ask in one turn', async () => {
    const all = await Promise.all(refs(200).map((ref) => keys.lease([ref, first], 'seal')));
    expect(source.calls).toHaveLength(1);
    expect(new Set(all.map((leases) => keyOf(leases, first))).size).toBe(1);
  });

  it('are asked for in calls of a bounded size', async () => {
    await keys.lease(refs(1_100), 'seal');
    expect(source.calls.map(({ ids }) => ids.length)).toEqual([500, 500, 100]);
  });

  it('are kept for five minutes and not a moment longer', async () => {
    await keys.lease([first], 'seal');
    now = 5 * 60_000 - 1;
    await keys.lease([first], 'open');
    expect(source.calls).toHaveLength(1);
    now += 1;
    await keys.lease([first], 'open');
    expect(source.calls).toHaveLength(2);
    expect(() => new CachedKeys(source, { maxAgeMs: 5 * 60_000 + 1 })).toThrow(TypeError);
  });

  it('leave memory by themselves', async () => {
    const short = new CachedKeys(source, { maxAgeMs: 5 });
    await short.lease([first], 'seal');
    const held = () => (short as unknown as { entries: Map<string, unknown> }).entries.size;
    expect(held()).toBe(1);
    const deadline = Date.now() + 5_000;
    while (held() > 0 && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
    expect(held()).toBe(0);
  });

  it('are bounded in number; the oldest leave first', async () => {
    const few = new CachedKeys(source, { maxKeys: 2 });
    await few.lease(refs(3), 'seal');
    await few.lease(refs(3).slice(1), 'open');
    expect(source.calls).toHaveLength(1);
    await few.lease([first], 'open');
    expect(source.calls).toHaveLength(2);
    few.clear();
  });

  it('P20: are forgotten when told, and a destroyed key is known as destroyed', async () => {
    await keys.lease([first, second], 'seal');
    source.destroy([first]);
    keys.forget([first]);
    const leases = await keys.lease([first, second], 'open');
    expect(keyOf(leases, first)).toBe('destroyed');
    expect(source.calls.at(-1)?.ids).toEqual([keyIdOf(first)]);
  });

  it('P20: a key that is forgotten while it is on its way is asked for again', async () => {
    const answers: (() => void)[] = [];
    const slow: KeySource = {
      lease: async (asked, intent) => {
        const leases = await source.lease(asked, intent);
        await new Promise<void>((resolve) => answers.push(resolve));
        return leases;
      },
    };
    const cached = new CachedKeys(slow);
    await source.lease([first], 'seal');
    const leasing = cached.lease([first], 'open');
    const until = async (calls: number) => {
      while (answers.length < calls) await new Promise((resolve) => setImmediate(resolve));
    };
    await until(1);
    source.destroy([first]);
    cached.forget([first]);
    answers[0]?.();
    await until(2);
    answers[1]?.();
    expect(keyOf(await leasing, first)).toBe('destroyed');
    cached.clear();
  });

  it('that are unknown are not remembered: they may be made a moment later', async () => {
    expect(keyOf(await keys.lease([first], 'open'), first)).toBe('unknown');
    expect(keyOf(await keys.lease([first], 'seal'), first)).toHaveLength(64);
    expect(keyOf(await keys.lease([first], 'open'), first)).toHaveLength(64);
  });

  it('that came too early are an answer for who asked, and disturb nobody else in the call', async () => {
    const early: KeyRef = { ...second, generation: 2 };
    const [one, two] = await Promise.all([keys.lease([first], 'seal'), keys.lease([early], 'seal')]);
    expect([keyOf(one, first).length, keyOf(two, early)]).toEqual([64, 'too-early']);
    source.destroy([second]);
    expect(keyOf(await keys.lease([early], 'seal'), early)).toHaveLength(64);
  });

  it('come from identity as JSON, asked for in its words', async () => {
    const asked: unknown[] = [];
    const remote = new RemoteKeys(async (request) => {
      asked.push(JSON.parse(JSON.stringify(request)));
      return { keys: leasesToJson(await source.lease(request.keys, request.intent)) };
    });
    expect(keyOf(await remote.lease([first], 'seal'), first)).toHaveLength(64);
    expect(asked).toEqual([{ keys: [{ subject: 'sub_0', class: 'identity' }], intent: 'seal' }]);
  });

  it('pass on that the source is away, and ask again the next time', async () => {
    let away = true;
    const broken: KeySource = {
      lease: (asked, intent) => (away ? Promise.reject(new Error('away')) : source.lease(asked, intent)),
    };
    const cached = new CachedKeys(broken);
    await expect(cached.lease([first, second], 'seal')).rejects.toThrow('away');
    away = false;
    expect(keyOf(await cached.lease([first], 'seal'), first)).toHaveLength(64);
    cached.clear();
  });

  it('travel as JSON between services, and never show in a printed lease', async () => {
    source.destroy([second]);
    const leases = await source.lease([first, second], 'seal');
    const copied = leasesFromJson(
      JSON.parse(JSON.stringify(leasesToJson(leases))) as ReturnType<typeof leasesToJson>,
    );
    expect(keyOf(copied, first)).toBe(keyOf(leases, first));
    expect(copied.get(keyIdOf(second))).toEqual(leases.get(keyIdOf(second)));
    expect(JSON.stringify([...leases])).not.toContain('=');
    expect(() => leasesFromJson([{ id: 'a', state: 'alive', key: 'AAAA' }])).toThrow(TypeError);
  });
});
