import type { EventOf, TermExtendedV1, TermResumedV1, TermStoppedV1 } from '@huisrecht/contracts';
import { isKnown, type RequestState } from '../state.js';
import { noted } from './told.js';

export const termExtended = (state: RequestState, { data }: EventOf<typeof TermExtendedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...extension } = data;
  const { lawfulBy, extendedAt: at, extendedBy: by, ground: detail } = extension;
  return {
    ...noted(state, { at, what: 'term-extended', by, detail }),
    lawfulBy,
    terms: { ...state.terms, extension },
  };
};

export const termStopped = (state: RequestState, { data }: EventOf<typeof TermStoppedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...stop } = data;
  const { stoppedAt: at, stoppedBy: by, reason: detail } = stop;
  return {
    ...noted(state, { at, what: 'term-stopped', by, detail }),
    terms: { ...state.terms, stops: [...state.terms.stops, stop] },
  };
};

export const termResumed = (state: RequestState, { data }: EventOf<typeof TermResumedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { stopId, until, withoutSlot, lawfulBy, recordedBy, resumedAt: at } = data;
  const end = { until, recordedBy, ...(withoutSlot !== undefined && { withoutSlot }) };
  const stops = state.terms.stops.map((one) => (one.stopId === stopId ? { ...one, ...end } : one));
  return {
    ...noted(state, { at, what: 'term-resumed', by: recordedBy, detail: until }),
    lawfulBy,
    terms: { ...state.terms, stops },
  };
};
