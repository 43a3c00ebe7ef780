import type { Words } from '../words/words.js';
import type { ClockBar } from './clock-bar.js';

/** How a clock stands, in words: what its colour says too. */
export function clockWords(w: Words, { tone, daysLeft }: ClockBar): string {
  switch (tone) {
    case 'calm':
    case 'soon':
      return w.clocks.left(daysLeft);
    case 'late':
      return w.clocks.late(-daysLeft);
    case 'met':
      return w.clocks.met;
    case 'missed':
      return w.clocks.missed(-daysLeft);
    case 'stopped':
      return w.clocks.stopped;
  }
}
