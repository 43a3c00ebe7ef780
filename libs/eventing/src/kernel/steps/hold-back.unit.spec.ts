import { event } from '@huisrecht/contracts';
import {
  batchOf,
  hashed,
  heldOf,
  kernelUnderTest,
  recordOf,
  type RecordFacts,
} from '../../testing/kernel-under-test.js';
import { CountedV1, echo } from '../../testing/toy.js';
import { holdBack } from './hold-back.js';
import { read } from './read.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const count = (id: string, facts: RecordFacts, n = 1) =>
  recordOf(event(CountedV1, { toyId: id, n, ask: 'a' }), facts);

const heldBack = async (
  messages: Parameters<typeof batchOf>[0],
  blocked: string[],
  replay?: { attempts: number },
) => {
  const asked: string[][] = [];
  const kernel = kernelUnderTest({ aggregates: [echo(() => true)] });
  kernel.lanes.blocked = async (ids) => {
    asked.push([...ids]);
    return new Set(ids.filter((id) => blocked.includes(id)));
  };
  const batch = batchOf(messages, replay);
  await read(batch, kernel);
  await holdBack(batch, kernel);
  return { held: heldOf(batch), asked };
};
const lane = (id: string, partition = 0) => `toys|toy.counted.v1|${partition}|${hashed(id)}`;

describe('holding back', () => {
  it('lets messages of a blocked key wait behind it, and no others', async () => {
    const { held } = await heldBack(
      [count(a, { offset: 1 }), count(b, { offset: 2 }), count(a, { offset: 3 })],
      [lane(a)],
    );
    expect(held).toEqual(['1:behind:parked:behind', '3:behind:parked:behind']);
  });

  it('looks once for the whole batch, each lane once', async () => {
    const { asked } = await heldBack(
      [count(a, { offset: 1 }), count(b, { offset: 2 }), count(a, { offset: 3 })],
      [],
    );
    expect(asked).toEqual([[lane(a), lane(b)]]);
  });

  it('blocks a key in one partition only', async () => {
    const { held } = await heldBack([count(a, { offset: 1, partition: 1 })], [lane(a)]);
    expect(held).toEqual([]);
  });

  it('lets later messages wait behind one that could not be read, and earlier ones pass', async () => {
    const { held } = await heldBack(
      [
        count(a, { offset: 1 }),
        count(a, { offset: 2 }, 0),
        count(a, { offset: 3 }),
        count(a, { offset: 4 }, 0),
      ],
      [],
    );
    expect(held).toEqual(['2:head:parked:invalid:n=min', '3:behind:parked:behind', '4:behind:parked:behind']);
  });

  it('puts one that cannot be read behind what blocks its key already: its reason is found again at its turn', async () => {
    const { held } = await heldBack([count(a, { offset: 2 }, 0)], [lane(a)]);
    expect(held).toEqual(['2:behind:parked:behind']);
  });

  it('lets a replay take the message that its own lane holds', async () => {
    const { held, asked } = await heldBack([count(a, { offset: 1 })], [lane(a)], { attempts: 1 });
    expect(held).toEqual([]);
    expect(asked).toEqual([]);
  });
});
