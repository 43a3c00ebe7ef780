import type { Known } from '../state.js';
import type { TimelineEntry } from '../timeline.js';

/** Adds a line to the timeline and raises the revision: it bears on a decision. */
export const told = <S extends Known>(state: S, entry: TimelineEntry): S => ({
  ...noted(state, entry),
  revision: state.revision + 1,
});

/** Adds a line to the timeline of what bears on no decision. */
export const noted = <S extends Known>(state: S, entry: TimelineEntry): S => ({
  ...state,
  timeline: [...state.timeline, entry],
});
