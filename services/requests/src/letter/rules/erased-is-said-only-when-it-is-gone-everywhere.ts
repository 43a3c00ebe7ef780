import { addDays, later, type Day } from '@huisrecht/calendar';
import type { OrderInWords } from '../../domain/answer-facts.js';

/** How it stands with what is being erased. */
export interface Erasing {
  /** Gone everywhere. */
  readonly erased: boolean;
  /** The last day on which a backup may still hold it; absent while somebody is silent. */
  readonly goneBy?: Day;
}

/**
 * LAW §4(12): "verwijderd" is not said while a holder is silent, somebody keeps it or could not answer, or a backup has
 * not expired; the day on which it is gone is said instead. @param backupDays how long a backup is kept at most
 */
export const erasedIsSaidOnlyWhenItIsGoneEverywhere = (
  orders: readonly OrderInWords[],
  backupDays: number,
  today: Day,
): Erasing => {
  const erasing = orders.filter(({ kind }) => kind === 'erase');
  const parties = erasing.flatMap(({ parties: all }) => all);
  const answers = parties.flatMap(({ outcome, answeredOn }) =>
    outcome !== undefined && answeredOn !== undefined ? [{ outcome, answeredOn }] : [],
  );
  const gone = answers.filter(({ outcome }) => outcome === 'done' || outcome === 'nothing-found');
  if (erasing.length === 0 || erasing.some((order) => !order.settled || order.parties.length === 0)) {
    return { erased: false };
  }
  if (gone.length < parties.length) return { erased: false };
  const last = gone.map(({ answeredOn }) => answeredOn).reduce(later);
  const goneBy = addDays(last, backupDays);
  return { erased: goneBy < today, goneBy };
};
