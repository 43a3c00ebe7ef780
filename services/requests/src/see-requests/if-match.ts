import { kitProblems } from '@huisrecht/service-kit';

/** The revision in an `If-Match` that may be left out. @throws Problem when it is there and none of ours */
export const seenRevision = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '') return undefined;
  const revision = /^"v(\d{1,15})"$/.exec(header)?.[1];
  if (revision === undefined) throw kitProblems.of('if-match.malformed', { field: 'If-Match' });
  return Number(revision);
};
