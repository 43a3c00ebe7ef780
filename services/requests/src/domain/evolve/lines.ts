import type {
  AdviceGivenV1,
  EventOf,
  LineAddedV1,
  LineDecidedV1,
  LineWithdrawnV1,
} from '@huisrecht/contracts';
import { isIdentified, isKnown, liveLines, openLines, type Line, type RequestState } from '../state.js';
import { told } from './told.js';

/**
 * A request in review whose every line is decided waits for its answer; any other stays as it is. Of a later round the
 * items must be decided on too.
 */
export const decidedWhenAllAre = (state: RequestState): RequestState => {
  if (!isIdentified(state) || state.status !== 'in-review') return state;
  const round = state.rounds.at(-1);
  const itemsWait = (round?.round ?? 1) > 1 && round?.decided === undefined;
  const done = !itemsWait && liveLines(state).length > 0 && openLines(state).length === 0;
  return done ? { ...state, status: 'decided' } : state;
};

/** The lines with one changed. */
export const changeLine = (lines: readonly Line[], nth: number, change: (line: Line) => Line): Line[] =>
  lines.map((one) => (one.line === nth ? change(one) : one));

/** A line with a number that is there already takes its place: it was the one that named no right. */
export const lineAdded = (
  state: RequestState,
  { data: { line, addedAt, addedBy } }: EventOf<typeof LineAddedV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  const others = state.lines.filter((one) => one.line !== line.line);
  return {
    ...told(state, { at: addedAt, what: 'line-added', by: addedBy, line: line.line, detail: line.right }),
    lines: [...others, line].sort((a, b) => a.line - b.line),
  };
};

export const lineWithdrawn = (
  state: RequestState,
  { data: { line, withdrawnAt, recordedBy } }: EventOf<typeof LineWithdrawnV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  return decidedWhenAllAre({
    ...told(state, { at: withdrawnAt, what: 'line-withdrawn', by: recordedBy, line }),
    lines: changeLine(state.lines, line, (one) => ({ ...one, withdrawnAt })),
  });
};

export const lineDecided = (state: RequestState, { data }: EventOf<typeof LineDecidedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, line, right: _r, ...decided } = data;
  const { outcome } = data;
  const entry = {
    at: data.decidedAt,
    what: 'line-decided',
    by: data.decidedBy,
    line,
    detail: outcome,
  } as const;
  return decidedWhenAllAre({
    ...told(state, entry),
    lines: changeLine(state.lines, line, (one) => ({ ...one, outcome, decided })),
  });
};

export const adviceGiven = (state: RequestState, { data }: EventOf<typeof AdviceGivenV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...advice } = data;
  const { givenAt: at, givenBy: by, line, advises: detail } = advice;
  return {
    ...told(state, { at, what: 'advice-given', by, line, detail }),
    advice: [...state.advice, advice],
  };
};
