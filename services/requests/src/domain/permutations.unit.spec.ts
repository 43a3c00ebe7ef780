import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  event,
  HolderAnsweredV1,
  type EventClass,
  type EventOf,
} from '@huisrecht/contracts';
import fc from 'fast-check';
import { aRequest, checkPassed, collectionStarted, completed, holderAnswered } from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { isIdentified } from './state.js';

const heard: EventOf<EventClass>[] = [
  event(CheckPassedV1, checkPassed()),
  event(CollectionStartedV1, collectionStarted('erp', 'repairs')),
  event(HolderAnsweredV1, holderAnswered('erp')),
  event(HolderAnsweredV1, holderAnswered('repairs', 'nothing-found')),
  event(CollectionCompletedV1, completed()),
];

/** Hears events in this order; who is told to wait is heard again after the others, as the kernel does. */
const hearAll = (play: Play, order: readonly EventOf<EventClass>[]): void => {
  let waiting = [...order];
  for (let round = 0; waiting.length > 0 && round < 10; round++) {
    waiting = waiting.filter((one) => play.hearEvent(one)[0] === 'retry-later');
  }
  expect(waiting).toEqual([]);
};

const essence = ({ state }: Play) => {
  if (!isIdentified(state)) return state.status;
  const { status, identity, holders, allAnsweredAt } = state;
  const sorted = [...holders].sort((a, b) => a.holder.localeCompare(b.holder));
  return { status, identity, allAnsweredAt, holders: sorted };
};

describe('P17: order across topics does not exist', () => {
  it('checks and collections lead to the same request, in whatever order they are heard', () => {
    const inOrder = aRequest();
    hearAll(inOrder, heard);
    expect(inOrder.state.status).toBe('in-review');
    fc.assert(
      fc.property(fc.shuffledSubarray(heard, { minLength: heard.length }), (order) => {
        const play = aRequest();
        hearAll(play, order);
        expect(essence(play)).toEqual(essence(inOrder));
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is heard of a request that is not known yet', () => {
    const play = aRequest();
    play.state = { status: 'unknown', id: play.id };
    for (const one of heard) expect(play.hearEvent(one)).toEqual(['retry-later']);
  });
});
