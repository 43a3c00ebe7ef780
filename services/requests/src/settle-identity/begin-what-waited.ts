import { endOf } from '@huisrecht/calendar';
import { CollectionRequestedV1, event, RetentionViewRequestedV1, type EventOf } from '@huisrecht/contracts';
import { idFrom, type DueWork } from '@huisrecht/eventing';
import { holdersAnswerBy } from '../domain/clocks.js';
import { openReviewWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { collectedLines, everything, openLines, type IdentifiedRequest, type Line } from '../domain/state.js';
import { scopeOf } from '../give-orders/give-order.js';
import { nothingToCollect } from '../open-review/nothing-to-collect.js';
import { confirmRestrictions } from '../restrict/place-restriction.js';

/** Retention is asked what may go and what must stay, for one line of erasure. */
export const askRetention = (
  state: IdentifiedRequest,
  { line, scope }: Line,
  now: Date,
): EventOf<typeof RetentionViewRequestedV1> =>
  event(RetentionViewRequestedV1, {
    ...{ requestId: state.id, viewId: idFrom('rtv', state.id, String(line)), line },
    ...{ subjectIds: [...state.identity.subjectIds], scope: scopeOf(scope ?? everything) },
    requestedAt: now.toISOString(),
  });

/** Every holder is asked, once, for access and portability together: it is the same data. */
export const askHolders = (state: IdentifiedRequest, now: Date): (RequestEvent | DueWork)[] => {
  const answerBy = holdersAnswerBy(state.receivedAt, now);
  const { id: requestId, receivedAt, identity } = state;
  const subjectIds = [...identity.subjectIds];
  return [
    event(CollectionRequestedV1, { requestId, subjectIds, right: 'access', answerBy, receivedAt }),
    openReviewWork(requestId, endOf(answerBy)),
  ];
};

/**
 * What a passed check sets going, for the lines it covers and that nothing was begun for: restrictions are provisional
 * no more, holders are asked, retention is asked; without anything to collect people can decide at once.
 */
export const beginWhatWaited = (state: IdentifiedRequest, now: Date): (RequestEvent | DueWork)[] => {
  const covered = (line: Line): boolean => isCovered(state, line);
  const asked = new Set(state.retentionViews.map(({ line }) => line));
  const erasures = openLines(state).filter(
    (line) => line.right === 'erasure' && covered(line) && !asked.has(line.line),
  );
  const collects = collectedLines(state).some(covered);
  const begun = state.collectionAskedAt !== undefined;
  return [
    ...confirmRestrictions(state, state.identity.subjectIds, now),
    ...erasures.map((line) => askRetention(state, line, now)),
    ...(collects && !begun ? askHolders(state, now) : []),
    ...(!collects && state.status === 'collecting' ? [nothingToCollect(state.id, now)] : []),
  ];
};
