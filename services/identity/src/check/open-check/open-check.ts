import type {
  EventOf,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
} from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { Refused, type Refusal } from '../../refusal.js';
import { checkLineOf } from '../change-lines/change-lines.js';
import type { CheckEvent } from '../check.events.js';
import { isWaiting, waitingLines, type CheckState } from '../check.state.js';
import { onlyAnOpenCheckIsRecorded } from '../rules/a-passed-check-stays-passed.js';
import { opened } from './opened.js';

/** A request arrived: somebody must be sure who asks, unless no line needs a check. */
export const openCheck = (
  { data }: EventOf<typeof RequestReceivedV1>,
  state: CheckState,
  { now }: Context,
): Decision<CheckEvent> => {
  const { requestId, subjectId, receivedAt } = data;
  const lines = data.lines.map(checkLineOf);
  const noted: CheckEvent = {
    type: 'identity.check.noted',
    data: { requestId, subjectId, receivedAt, lines },
  };
  if (state.status !== 'none') return ignore('check-exists');
  if (!lines.some(({ needsCheck }) => needsCheck)) return [noted];
  return [noted, ...opened(data, receivedAt, 1, now)];
};

/**
 * Somebody came after all: the check opens again. The receipt date stays what it was; only the days of waiting count
 * from now, for their first four weeks are over.
 */
export const openCheckAgain = (
  { data }: EventOf<typeof RequestReopenedV1>,
  state: CheckState,
  { now }: Context,
): Decision<CheckEvent> => {
  if (state.status === 'passed' || state.status === 'deceased') return ignore(`check-${state.status}`);
  if (state.lines.length > 0 && waitingLines(state).length === 0) return ignore('no-check-needed');
  const { requestId, subjectId } = data;
  const receivedAt = state.receivedAt || data.receivedAt;
  return opened({ requestId, subjectId, receivedAt }, now.toISOString(), state.round + 1, now);
};

/**
 * Somebody stands at the counter after the check expired.
 * @throws Refused when it was passed or the request was withdrawn
 */
export const reopenCheck = (state: CheckState, now: Date): Decision<CheckEvent> => {
  if (isWaiting(state)) return [];
  if (state.status !== 'expired') throw new Refused(onlyAnOpenCheckIsRecorded(state) as Refusal);
  return opened(state, now.toISOString(), state.round + 1, now);
};

const end = (state: CheckState, at: string): Decision<CheckEvent> =>
  ['passed', 'withdrawn', 'deceased'].includes(state.status)
    ? ignore('check-ended')
    : [{ type: 'identity.check.withdrawn', data: { at } }];

/** The request was withdrawn: nobody needs to come. */
export const withdrawCheck = (
  { data }: EventOf<typeof RequestWithdrawnV1>,
  state: CheckState,
): Decision<CheckEvent> => end(state, data.withdrawnAt);

/** The request ended without an answer of ours: joined to another, not ours, or no request at all. */
export const endCheck = ({ data }: EventOf<typeof RequestEndedV1>, state: CheckState): Decision<CheckEvent> =>
  end(state, data.endedAt);
