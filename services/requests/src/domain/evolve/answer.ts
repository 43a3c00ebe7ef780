import type {
  AnswerPreparedV1,
  AnswerSentV1,
  EventOf,
  PackageCodeIssuedV1,
  PackageDestroyedV1,
  PackageFetchedV1,
  PackageLockedV1,
  RequestClosedV1,
} from '@huisrecht/contracts';
import { withCourtWindow } from '../rules/what-was-refused-is-kept-for-six-weeks.js';
import type { IdentifiedRequest, RequestState } from '../state.js';
import { answerIsOut, answerWaits } from './letters.js';
import { changeRound, withPackage } from './parts.js';
import { noted, told } from './told.js';

export const answerPrepared = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof AnswerPreparedV1>,
): RequestState => {
  const { round, packageId, packageHasContent: hasContent, delivery, ...facts } = data;
  const { manifestHash, silentHolders, preparedAt } = facts;
  const prepared = {
    package: { packageId, hasContent, fetchedAt: [] },
    ...{ manifestHash, silentHolders, preparedAt },
    ...(delivery !== undefined && { delivery }),
  };
  const rounds = changeRound(state.rounds, round, (one) => ({ ...one, prepared }));
  const waits = { packageId, round, delivery: delivery ?? state.identity.delivery, preparedAt };
  return { ...answerWaits(told(state, { at: preparedAt, what: 'prepared' }), waits), rounds };
};

export const answerSent = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof AnswerSentV1>,
): RequestState => {
  const { round, delivery, handedOverBy, sentAt, fetchableUntil } = data;
  const by = handedOverBy === undefined ? {} : { by: handedOverBy };
  const sent = { delivery, sentAt, ...by, ...(fetchableUntil !== undefined && { fetchableUntil }) };
  const rounds = changeRound(state.rounds, round, (one) => ({ ...one, sent }));
  return {
    ...answerIsOut(told(state, { at: sentAt, what: 'answer-sent', detail: delivery, ...by }), {
      ...{ round, delivery, sentAt },
      ...by,
    }),
    status: 'answered',
    rounds,
    lines: state.lines.map((line) => withCourtWindow(line, sentAt)),
  };
};

export const codeIssued = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageCodeIssuedV1>,
): RequestState => {
  const { packageId, issuedBy, issuedAt, way } = data;
  const changed = withPackage(state, packageId, (p) => ({ ...p, code: { way, issuedBy, issuedAt } }));
  return { ...noted(state, { at: issuedAt, what: 'code-issued', by: issuedBy, detail: way }), ...changed };
};

export const packageFetched = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageFetchedV1>,
): RequestState => {
  const { packageId, fetchedAt } = data;
  const changed = withPackage(state, packageId, (p) => ({
    ...p,
    fetchedAt: [...p.fetchedAt, fetchedAt],
  }));
  return { ...noted(state, { at: fetchedAt, what: 'fetched' }), ...changed };
};

export const packageLocked = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageLockedV1>,
): RequestState => {
  const { packageId, lockedAt, lockedUntil } = data;
  const changed = withPackage(state, packageId, (p) => ({ ...p, lockedUntil }));
  return { ...noted(state, { at: lockedAt, what: 'locked' }), ...changed };
};

export const packageDestroyed = (
  state: IdentifiedRequest,
  { data: { packageId, destroyedAt } }: EventOf<typeof PackageDestroyedV1>,
): RequestState => {
  const changed = withPackage(state, packageId, (p) => ({ ...p, destroyedAt }));
  return { ...noted(state, { at: destroyedAt, what: 'destroyed' }), ...changed };
};

export const closed = (
  state: IdentifiedRequest,
  { data: { closedAt } }: EventOf<typeof RequestClosedV1>,
): RequestState => ({ ...told(state, { at: closedAt, what: 'closed' }), status: 'closed', closedAt });
