import type { AskedLine, EventOf, LineAddedV1, LineWithdrawnV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { CheckEvent } from '../check.events.js';
import { isWaiting, waitingLines, type CheckLine, type CheckState } from '../check.state.js';
import { opened } from '../open-check/opened.js';
import { thisLineNeedsACheck } from '../rules/a-stop-needs-no-check.js';

/** What a check keeps of a line. */
export const checkLineOf = (asked: AskedLine): CheckLine => {
  const { line, right, objection, scope } = asked;
  return {
    line,
    right,
    ...(objection && { objection }),
    categories: scope?.categories ?? [],
    needsCheck: thisLineNeedsACheck(asked),
    withdrawn: false,
  };
};

const changed = (lines: readonly CheckLine[]): CheckEvent => ({
  type: 'identity.check.lines-changed',
  data: { lines },
});

const same = (a: CheckLine, b: CheckLine): boolean => JSON.stringify(a) === JSON.stringify(b);

const noLongerNeeded = (at: string): CheckEvent => ({
  type: 'identity.check.no-longer-needed',
  data: { at },
});

/**
 * The person named another right; one with a number that is there already takes its place, for that named none. When it is
 * the first that needs a check, the check opens; when none is left that does, nobody needs to come. A check that was passed covers
 * the lines that were there: a new one waits for a human, who may rely on the earlier check (LAW 1.7).
 */
export const addLine = (
  { data }: EventOf<typeof LineAddedV1>,
  state: CheckState,
  { now }: Context,
): Decision<CheckEvent> => {
  if (state.status === 'none') return ignore('no-check');
  const added = checkLineOf(data.line);
  if (state.lines.some((one) => same(one, added))) return ignore('line-known');
  const lines = [...state.lines.filter(({ line }) => line !== added.line), added];
  const more = changed(lines);
  if (isWaiting(state) && waitingLines({ ...state, lines }).length === 0)
    return [more, noLongerNeeded(data.addedAt)];
  if (state.status !== 'not-needed' || !added.needsCheck) return [more];
  return [more, ...opened(state, state.receivedAt, state.round + 1, now)];
};

/** The person withdrew one right. When no line is left that needs a check, nobody needs to come. */
export const withdrawLine = (
  { data }: EventOf<typeof LineWithdrawnV1>,
  state: CheckState,
): Decision<CheckEvent> => {
  const known = state.lines.find(({ line }) => line === data.line);
  if (!known || known.withdrawn) return ignore('line-ended');
  const lines = state.lines.map((one) => (one === known ? { ...one, withdrawn: true } : one));
  const over = isWaiting(state) && waitingLines({ ...state, lines }).length === 0;
  return [changed(lines), ...(over ? [noLongerNeeded(data.withdrawnAt)] : [])];
};
