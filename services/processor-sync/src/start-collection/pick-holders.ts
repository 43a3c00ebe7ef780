import { addDays, dayOf, earlier } from '@huisrecht/calendar';
import type { HolderEntry } from '@huisrecht/contracts';
import type { PickedHolder } from '../collection/holder.js';
import type { DirectoryIndex } from '../directory/directory.js';

/**
 * Who is asked: every system that holds something on the person, and the places that are always searched: mailboxes,
 * drives, paper (P17; LAW 1.17). A system that nobody described is searched by hand rather than forgotten.
 * @param systems that told that they hold something
 * @param answerBy the request's last useful day; a holder's own term may end earlier
 */
export const pickHolders = (
  directory: DirectoryIndex,
  systems: readonly string[],
  answerBy: string,
  now: Date,
): PickedHolder[] => {
  const today = dayOf(now);
  const asked = [...new Set([...systems, ...directory.standing.map(({ id }) => id)])];
  return asked.map((id) => {
    const { name, adapter, answerWithinDays } = directory.holder(id) ?? undescribed(id);
    const own = addDays(today, answerWithinDays);
    return { holder: id, name: name.nl, adapter: adapter.kind, answerBy: earlier(own, answerBy) };
  });
};

/** A system that told about itself but is not in the directory: the privacy officer looks. */
export const undescribed = (id: string): HolderEntry => ({
  id,
  note: 'Not in the directory: it told about itself.',
  name: { nl: id, en: id },
  standing: false,
  adapter: { kind: 'search-task', role: 'privacy-officer' },
  answerWithinDays: 14,
  deadlineSeconds: 30,
  retryAfterSeconds: [60, 3_600, 86_400],
});
