import type {
  EventOf,
  RestrictedUseRecordedV1,
  RestrictedUseReviewedV1,
  RestrictionConfirmedV1,
  RestrictionLiftAnnouncedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
} from '@huisrecht/contracts';
import { isKnown, type KnownRequest, type RequestState, type Restriction } from '../state.js';
import type { TimelineEntry } from '../timeline.js';
import { noted } from './told.js';

export const restrictionPlaced = (
  state: RequestState,
  { data }: EventOf<typeof RestrictionPlacedV1>,
): RequestState => {
  const known = isKnown(state) && state.restrictions.some((r) => r.restrictionId === data.restrictionId);
  if (!isKnown(state) || known) return state;
  const { requestId: _, ...facts } = data;
  const { placedAt: at, line, case: detail } = data;
  return {
    ...noted(state, { at, what: 'restriction-placed', line, detail }),
    restrictions: [...state.restrictions, { ...facts, uses: [] }],
  };
};

const change = (
  state: RequestState,
  restrictionId: string,
  by: (restriction: Restriction) => Restriction,
  entry: Omit<TimelineEntry, 'line'>,
): RequestState => {
  if (!isKnown(state)) return state;
  const found = state.restrictions.find((one) => one.restrictionId === restrictionId);
  if (!found) return state;
  const restrictions = state.restrictions.map((one) => (one === found ? by(one) : one));
  return noted<KnownRequest>({ ...state, restrictions }, { ...entry, line: found.line });
};

export const restrictionConfirmed = (
  state: RequestState,
  { data: { restrictionId, subjectIds, confirmedAt } }: EventOf<typeof RestrictionConfirmedV1>,
): RequestState =>
  change(state, restrictionId, (one) => ({ ...one, subjectIds, provisional: false, confirmedAt }), {
    at: confirmedAt,
    what: 'restriction-confirmed',
  });

export const liftAnnounced = (
  state: RequestState,
  { data }: EventOf<typeof RestrictionLiftAnnouncedV1>,
): RequestState => {
  const { requestId: _, restrictionId, ...lift } = data;
  return change(state, restrictionId, (one) => ({ ...one, lift }), {
    at: lift.announcedAt,
    what: 'restriction-lift-announced',
    by: lift.decidedBy,
    detail: lift.liftsOn,
  });
};

export const restrictionLifted = (
  state: RequestState,
  { data: { restrictionId, liftedAt } }: EventOf<typeof RestrictionLiftedV1>,
): RequestState =>
  change(state, restrictionId, (one) => ({ ...one, liftedAt }), { at: liftedAt, what: 'restriction-lifted' });

export const useRecorded = (
  state: RequestState,
  { data: { restrictionId, useId, use, usedBy, usedAt } }: EventOf<typeof RestrictedUseRecordedV1>,
): RequestState =>
  change(state, restrictionId, (one) => ({ ...one, uses: [...one.uses, { useId, use, usedBy, usedAt }] }), {
    at: usedAt,
    what: 'restricted-use',
    by: usedBy,
    detail: use,
  });

export const useReviewed = (
  state: RequestState,
  { data }: EventOf<typeof RestrictedUseReviewedV1>,
): RequestState => {
  const { restrictionId, useId, agreed, reviewedBy, reviewedAt } = data;
  const review = { agreed, reviewedBy, reviewedAt };
  return change(
    state,
    restrictionId,
    (one) => ({ ...one, uses: one.uses.map((use) => (use.useId === useId ? { ...use, review } : use)) }),
    {
      at: reviewedAt,
      what: 'restricted-use-reviewed',
      by: reviewedBy,
      detail: agreed ? 'agreed' : 'not-agreed',
    },
  );
};
