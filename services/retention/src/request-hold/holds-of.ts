import { isAboutCopies } from './rules/everything-asked-for-stays-while-access-runs.js';
import { everything, type Hold, type RequestHold } from './request-hold.js';

/** Every reason that a request gives for keeping data. What ended on its day is among them: whoever asks compares. */
export const holdsOf = ({ requestId, subjectIds, lines, restrictions, running }: RequestHold): Hold[] => {
  const of = { requestId, subjectIds };
  return [
    ...lines
      .filter((line) => running && isAboutCopies(line))
      .map(({ line, scope = everything }): Hold => ({ ...of, line, scope, because: 'open-request' })),
    ...lines.flatMap(({ line, refused, courtUntil }): Hold[] => {
      if (!refused) return [];
      const until = courtUntil === undefined ? {} : { until: courtUntil };
      return [{ ...of, line, scope: refused, because: 'court-window', ...until }];
    }),
    ...restrictions.map(({ restrictionId: _, ...one }): Hold => ({ ...of, ...one, because: 'restriction' })),
  ];
};
