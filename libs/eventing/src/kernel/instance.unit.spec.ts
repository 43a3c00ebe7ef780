import fc from 'fast-check';
import { event } from '@huisrecht/contracts';
import type { Mark } from '@huisrecht/store';
import { due } from '../decision.js';
import { MessageTooLarge } from '../errors.js';
import { book } from '../testing/book.js';
import { EchoedV1, GreetedV1 } from '../testing/toy.js';
import {
  applyEffects,
  isDuplicate,
  maxEventBytes,
  openInstance,
  raiseMark,
  type Instance,
} from './instance.js';

const a = 'toy_aaaaaaaa';
const stamp = { now: new Date('2026-03-02T09:00:00Z'), epoch: 0 };
const fresh = () => openInstance(book(), a, undefined);
const heard = (n: number) => event(EchoedV1, { toyId: a, n });

const marks = fc.record({
  source: fc.constantFrom('x', 'y'),
  epoch: fc.nat({ max: 3 }),
  seq: fc.nat({ max: 20 }),
});
const isAfter = (one: Mark, other: Mark) =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq);
const raised = (heardNow: readonly Mark[]): Instance<unknown> =>
  heardNow.reduce<Instance<unknown>>(
    (instance, mark) => (isDuplicate(instance, mark) ? instance : raiseMark(instance, mark)),
    fresh(),
  );

describe('what an instance remembers of what it heard', () => {
  it('is nothing at first: nothing is a duplicate', () =>
    fc.assert(fc.property(marks, (mark) => expect(isDuplicate(fresh(), mark)).toBe(false))));

  it('is one mark for each source, the furthest', () =>
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (all) => {
        const instance = raised(all);
        const sources = instance.marks.map(({ source }) => source);
        expect(new Set(sources).size).toBe(sources.length);
        for (const mark of all) {
          const furthest = instance.marks.find(({ source }) => source === mark.source)!;
          expect(isAfter(mark, furthest)).toBe(false);
        }
      }),
    ));

  it('makes a duplicate of all at or below it, of nothing above it, and of nothing of another source', () =>
    fc.assert(
      fc.property(marks, marks, (before, now) => {
        const duplicate = isDuplicate(raiseMark(fresh(), before), now);
        expect(duplicate).toBe(now.source === before.source && !isAfter(now, before));
      }),
    ));

  it('takes each of a row once, however often and from wherever it is told again', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), (rewinds) => {
        const row = Array.from({ length: 10 }, (_, n) => ({ source: 'x', epoch: 1, seq: n + 1 }));
        const taken: number[] = [];
        let instance: Instance<unknown> = fresh();
        for (const mark of [...rewinds.flatMap((from) => row.slice(0, from)), ...row]) {
          if (isDuplicate(instance, mark)) continue;
          instance = raiseMark(instance, mark);
          taken.push(mark.seq);
        }
        expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      }),
    ));

  it('goes on with a publisher that was restored: a higher epoch may number lower', () => {
    const instance = raiseMark(fresh(), { source: 'x', epoch: 0, seq: 900 });
    expect(isDuplicate(instance, { source: 'x', epoch: 1, seq: 1 })).toBe(false);
    const restored = raiseMark(instance, { source: 'x', epoch: 1, seq: 1 });
    expect(isDuplicate(restored, { source: 'x', epoch: 0, seq: 901 })).toBe(true);
  });
});

describe('the effects of a decision', () => {
  it('change the state in order, and stand behind what the outbox held', () => {
    const [left] = applyEffects(book(), fresh(), [heard(1)], stamp).outbox;
    const stored = { id: a, version: 4, state: { heard: [1] }, seq: 1, marks: [], outbox: [left!] };
    const next = applyEffects(book(), openInstance(book(), a, stored), [heard(2), heard(3)], stamp);
    expect(next).toMatchObject({ version: 4, state: { heard: [1, 2, 3] }, seq: 3, changed: true });
    expect(next.outbox.map(({ body }) => body['sequence'])).toEqual([1, 2, 3]);
    expect(next.appended.map(({ body }) => body['sequence'])).toEqual([2, 3]);
  });

  it('have ids that are the same when decided again, and others for another number, epoch or instance', () => {
    const idOf = (id: string, n: number, epoch: number) =>
      applyEffects(book(), { ...openInstance(book(), id, undefined), seq: n }, [heard(1)], {
        ...stamp,
        epoch,
      }).outbox[0]!.id;
    expect(idOf(a, 0, 0)).toBe(idOf(a, 0, 0));
    expect(new Set([idOf(a, 0, 0), idOf(a, 1, 0), idOf(a, 0, 1), idOf('toy_bbbbbbbb', 0, 0)]).size).toBe(4);
  });

  it('that only stay inside change the state and take no number', () => {
    const inner = { type: 'toy-inner', data: { n: 7 } } as never;
    expect(applyEffects(book(), fresh(), [inner], stamp)).toMatchObject({
      state: { heard: [7] },
      seq: 0,
      outbox: [],
    });
  });

  it('of an aggregate without a topic are not published', () => {
    const { topic: _, ...silent } = book();
    expect(applyEffects(silent, fresh(), [heard(1)], stamp)).toMatchObject({
      state: { heard: [1] },
      seq: 0,
      outbox: [],
    });
  });

  it('may be due work, which takes no number and changes no state', () => {
    const work = due('ring', { id: '1', at: '2026-03-03T00:00:00+01:00', holder: 'bell', data: { n: 1 } });
    const { state, seq, outbox } = applyEffects(book(), fresh(), [work as never], stamp);
    expect({ state, seq }).toEqual({ state: { heard: [] }, seq: 0 });
    expect(outbox).toEqual([
      {
        id: 'due:1',
        kind: 'due',
        at: '2026-03-02T09:00:00.000Z',
        body: { id: '1', kind: 'ring', at: '2026-03-03T00:00:00+01:00', holder: 'bell', data: { n: 1 } },
      },
    ]);
  });

  it.each(['', 'soon', '2026-13-01T00:00:00Z'])(
    'are refused when due work says no moment: %p would be due at once',
    (at) => {
      const work = due('ring', { id: '1', at, holder: 'bell', data: {} });
      expect(() => applyEffects(book(), fresh(), [work as never], stamp)).toThrow('no moment');
    },
  );

  it('are refused when an event is of another topic: its hearers would never hear it', () => {
    const foreign = event(GreetedV1, { toyId: a }) as never;
    expect(() => applyEffects(book(), fresh(), [foreign], stamp)).toThrow('another topic');
    expect(() => applyEffects(book(), fresh(), [{ type: 'nl.nobody', data: {} } as never], stamp)).toThrow(
      'another topic',
    );
  });

  it('are refused when the broker would refuse them, by bytes and not by characters', () => {
    const data = (text: string) => ({ type: EchoedV1.type, data: { toyId: text, n: 1 } });
    const frame = Buffer.byteLength(JSON.stringify({ toyId: '', n: 1 }));
    const fits = 'x'.repeat(maxEventBytes - frame);
    expect(() => applyEffects(book(), fresh(), [data(fits)], stamp)).not.toThrow();
    expect(() => applyEffects(book(), fresh(), [data(`${fits}x`)], stamp)).toThrow(MessageTooLarge);
    expect(() => applyEffects(book(), fresh(), [data('é'.repeat(maxEventBytes / 2))], stamp)).toThrow(
      MessageTooLarge,
    );
  });
});
