import type { Delivery, FailureCode, HolderAdapter, HolderReply, Subject } from '../asking/holder-adapter.js';

/** How the other side may behave. */
export type Behaviour = 'found' | 'nothing' | 'down' | 'slow' | 'garbage' | 'never' | 'huge';

/** An adapter and the other side of it, on real parts. */
export interface HolderDouble {
  readonly adapter: HolderAdapter;
  readonly delivery: Delivery;
  readonly subjects: readonly Subject[];
  /** From now on the other side behaves so. */
  behave(as: Behaviour): Promise<void> | void;
  /** How many different questions reached the other side. */
  questions(): Promise<number> | number;
  close(): Promise<void>;
}

/** What an adapter says of itself: where the way of asking makes it differ. */
export interface Promises {
  /** What a holder that never answers looks like. */
  readonly never: 'pending' | FailureCode;
  readonly down: readonly FailureCode[];
  readonly garbage: readonly FailureCode[];
  /** Behaviours that this way of asking cannot have. */
  readonly impossible?: readonly Behaviour[];
}

/** Every adapter of a holder passes this suite before it is used. */
export const holderAdapterContract = (
  name: string,
  open: () => Promise<HolderDouble>,
  promises: Promises,
): void => {
  const possible =
    (as: Behaviour) =>
    (title: string, test: () => Promise<void>): void => {
      if (!promises.impossible?.includes(as)) it(title, test);
    };

  describe(`${name} keeps the contract of a holder adapter`, () => {
    let double: HolderDouble;
    beforeEach(async () => {
      double = await open();
    });
    afterEach(() => double.close());

    possible('found')('P17: gives what was found, whole and readable', async () => {
      await double.behave('found');
      const reply = await settled(double);
      expect(reply).toMatchObject({ kind: 'answered', outcome: 'found' });
      for (const item of itemsOf(reply)) {
        expect(item.theirId).not.toBe('');
        expect(item.people.length).toBeGreaterThan(0);
        expect(double.subjects.map(({ subjectId }) => subjectId)).toContain(item.subjectId);
        expect(item.fields.length + (item.document ? 1 : 0)).toBeGreaterThan(0);
      }
    });

    possible('nothing')('says that nothing was found, as an answer', async () => {
      await double.behave('nothing');
      expect(await settled(double)).toEqual({ kind: 'answered', outcome: 'nothing-found', items: [] });
    });

    possible('down')('a holder that is down is a failure with a code, never a throw', async () => {
      await double.behave('down');
      const reply = await settled(double);
      expect(reply.kind === 'failed' && promises.down.includes(reply.code)).toBe(true);
    });

    possible('down')('a holder that comes back is asked with success', async () => {
      await double.behave('down');
      await settled(double);
      await double.behave('found');
      expect(await settled(double)).toMatchObject({ kind: 'answered', outcome: 'found' });
    });

    possible('slow')('stops when its time is over', async () => {
      await double.behave('slow');
      const started = Date.now();
      const reply = await settled(double, 300);
      expect(reply).toEqual({ kind: 'failed', code: 'deadline-exceeded' });
      expect(Date.now() - started).toBeLessThan(3_000);
    });

    possible('garbage')('garbage is a failure with a stable code', async () => {
      await double.behave('garbage');
      const reply = await settled(double);
      expect(reply.kind === 'failed' && promises.garbage.includes(reply.code)).toBe(true);
    });

    possible('found')('asked twice: the same answer, and one question at the other side', async () => {
      await double.behave('found');
      const [first, second] = [await settled(double), await settled(double)];
      expect(theirIds(second)).toEqual(theirIds(first));
      expect(await double.questions()).toBe(1);
    });

    possible('never')('a holder that never answers never looks like one that did', async () => {
      await double.behave('never');
      const reply = await settled(double, 500);
      const looks = reply.kind === 'failed' ? reply.code : reply.kind;
      expect(looks).toBe(promises.never);
    });

    possible('huge')('an answer without end is cut off', async () => {
      await double.behave('huge');
      expect(await settled(double)).toEqual({ kind: 'failed', code: 'answer-too-large' });
    });
  });
};

/** Asks until it is answered or failed, at most ten times. */
export const settled = async (
  { adapter, delivery, subjects }: Pick<HolderDouble, 'adapter' | 'delivery' | 'subjects'>,
  deadlineMs = 10_000,
): Promise<HolderReply> => {
  const signal = AbortSignal.timeout(deadlineMs);
  let reply = await adapter.ask(delivery, subjects, signal);
  for (let tries = 0; reply.kind === 'pending' && tries < 9; tries++)
    reply = await adapter.ask({ ...delivery, asked: true }, subjects, signal);
  return reply;
};

const itemsOf = (reply: HolderReply) => (reply.kind === 'answered' ? reply.items : []);
const theirIds = (reply: HolderReply): string[] => itemsOf(reply).map(({ theirId }) => theirId);
