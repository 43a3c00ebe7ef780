import type { Tell } from '../stage.ts';
import { tellRectification, tellSupplement } from './correction.ts';
import { tellErasure } from './erasure.ts';
import { tellInzage, tellPortability } from './inzage.ts';
import { tellConsent, tellObjection } from './objection.ts';
import { tellRestriction } from './restriction.ts';

/** The stories by the name after `--right`. */
export const stories = {
  inzage: tellInzage,
  rectification: tellRectification,
  supplement: tellSupplement,
  erasure: tellErasure,
  restriction: tellRestriction,
  portability: tellPortability,
  objection: tellObjection,
  consent: tellConsent,
} as const satisfies Record<string, Tell>;

export type StoryName = keyof typeof stories;
export const storyNames = Object.keys(stories) as StoryName[];
export const isStory = (name: string): name is StoryName => name in stories;
