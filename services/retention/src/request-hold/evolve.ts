import type {
  AnswerSentV1,
  AskedLine,
  DecisionTakenV1,
  EventOf,
  IdentityNotSettledV1,
  IdentitySettledV1,
  LineAddedV1,
  LineDecidedV1,
  LineWithdrawnV1,
  RequestClosedV1,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  RestrictionConfirmedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
} from '@huisrecht/contracts';
import { everything, type HeldLine, type RequestHold } from './request-hold.js';
import { isAboutCopies } from './rules/everything-asked-for-stays-while-access-runs.js';
import { withCourtWindow } from './rules/what-was-refused-stays-while-the-court-can-be-asked.js';

/** What happens to a request that bears on what may be destroyed; told by `requests`, in order. */
export type RequestHoldEvent =
  | EventOf<typeof RequestReceivedV1>
  | EventOf<typeof LineAddedV1>
  | EventOf<typeof LineWithdrawnV1>
  | EventOf<typeof IdentitySettledV1>
  | EventOf<typeof IdentityNotSettledV1>
  | EventOf<typeof RequestReopenedV1>
  | EventOf<typeof DecisionTakenV1>
  | EventOf<typeof LineDecidedV1>
  | EventOf<typeof AnswerSentV1>
  | EventOf<typeof RestrictionPlacedV1>
  | EventOf<typeof RestrictionConfirmedV1>
  | EventOf<typeof RestrictionLiftedV1>
  | EventOf<typeof RequestWithdrawnV1>
  | EventOf<typeof RequestEndedV1>
  | EventOf<typeof RequestClosedV1>;

const heldLine = ({ line, right, scope }: AskedLine): HeldLine => ({ line, right, ...(scope && { scope }) });

const withSubjects = (state: RequestHold, more: readonly string[]): RequestHold => ({
  ...state,
  subjectIds: [...new Set([...state.subjectIds, ...more])],
});

const changeLines = (state: RequestHold, change: (line: HeldLine) => HeldLine): RequestHold => ({
  ...state,
  lines: state.lines.map(change),
});

/** Refused as a whole or in part; what an earlier decision refused stays refused. */
const refusedToo = (line: HeldLine, refused = line.scope ?? everything): HeldLine => ({ ...line, refused });

/** Of a copy that was given in part: what was withheld. A later round adds to what an earlier one withheld. */
const withheldToo = (line: HeldLine, categories: readonly string[] | undefined): HeldLine => {
  const before = line.refused;
  if (categories === undefined || (before && before.categories.length === 0)) return refusedToo(line);
  const all = [...new Set([...(before?.categories ?? []), ...categories])];
  return refusedToo(line, { ...(line.scope ?? everything), categories: all });
};

/** The state after an event. Total: an event about what is not there changes nothing. */
export const evolve = (state: RequestHold, event: RequestHoldEvent): RequestHold => {
  switch (event.type) {
    case 'nl.huisrecht.requests.request-received.v1': {
      const { subjectId, lines } = event.data;
      return { ...withSubjects(state, [subjectId]), lines: lines.map(heldLine), running: true };
    }
    case 'nl.huisrecht.requests.line-added.v1': {
      // One with a number that is there already takes its place: it was the one that named no right.
      const added = heldLine(event.data.line);
      return { ...state, lines: [...state.lines.filter(({ line }) => line !== added.line), added] };
    }
    case 'nl.huisrecht.requests.line-withdrawn.v1':
      return { ...state, lines: state.lines.filter(({ line }) => line !== event.data.line) };
    case 'nl.huisrecht.requests.identity-settled.v1':
      return { ...withSubjects(state, event.data.subjectIds), running: true };
    case 'nl.huisrecht.requests.identity-not-settled.v1': {
      // A written answer that says so, with all remedies: the court can be asked (GDPR Art. 12(4)).
      const { notedAt } = event.data;
      return {
        ...changeLines(state, (line) => withCourtWindow(refusedToo(line), notedAt)),
        running: false,
      };
    }
    case 'nl.huisrecht.requests.request-reopened.v1':
      return { ...state, running: true };
    case 'nl.huisrecht.requests.decision-taken.v1': {
      const { lines, outcome, withheldCategories } = event.data;
      return changeLines(state, (line) =>
        outcome !== 'granted' && lines.includes(line.line) && isAboutCopies(line)
          ? withheldToo(line, withheldCategories)
          : line,
      );
    }
    case 'nl.huisrecht.requests.line-decided.v1': {
      const { line: nth, outcome, refused } = event.data;
      return changeLines(state, (line) =>
        line.line === nth && outcome !== 'granted' ? refusedToo(line, refused) : line,
      );
    }
    case 'nl.huisrecht.requests.answer-sent.v1':
      return {
        ...changeLines(state, (line) => withCourtWindow(line, event.data.sentAt)),
        running: false,
      };
    case 'nl.huisrecht.requests.restriction-placed.v1': {
      const { restrictionId, line, case: why, scope, subjectIds } = event.data;
      const others = state.restrictions.filter((one) => one.restrictionId !== restrictionId);
      const placed = { restrictionId, line, case: why, scope };
      return { ...withSubjects(state, subjectIds), restrictions: [...others, placed] };
    }
    case 'nl.huisrecht.requests.restriction-confirmed.v1':
      return withSubjects(state, event.data.subjectIds);
    case 'nl.huisrecht.requests.restriction-lifted.v1': {
      const { restrictionId } = event.data;
      return {
        ...state,
        restrictions: state.restrictions.filter((one) => one.restrictionId !== restrictionId),
      };
    }
    case 'nl.huisrecht.requests.request-withdrawn.v1':
      return { ...state, running: false };
    case 'nl.huisrecht.requests.request-ended.v1': {
      const { because, endedAt } = event.data;
      // Another request answers it, or nobody asks any more. Of the others we only say that it is none of ours to answer.
      if (because === 'joined' || because === 'deceased') return { ...state, running: false };
      return {
        ...changeLines(state, (line) =>
          isAboutCopies(line) ? withCourtWindow(refusedToo(line), endedAt) : line,
        ),
        running: false,
      };
    }
    case 'nl.huisrecht.requests.request-closed.v1':
      return {
        ...changeLines(state, (line) =>
          line.courtUntil === undefined ? withCourtWindow(line, event.data.closedAt) : line,
        ),
        running: false,
      };
  }
};
