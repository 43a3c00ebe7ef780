import { createHash } from 'node:crypto';
import type { HolderEntry, RecipientEntry } from '@huisrecht/contracts';
import type { DirectoryIndex } from '../directory/directory.js';
import { undescribed } from '../start-collection/pick-holders.js';

/** How a holder gets its orders: by its machine, or by a colleague. A database is only read, never written. */
export const entryOfHolder = (directory: DirectoryIndex, id: string): HolderEntry => {
  const entry = directory.holder(id) ?? undescribed(id);
  const { adapter, orders } = entry;
  if (orders) return { ...entry, adapter: { kind: 'search-task', ...orders } };
  return adapter.kind === 'sql' ? toldBy(entry) : entry;
};

/** A recipient that no machine can tell: the privacy officer tells it, and writes down what it said. */
export const entryOfRecipient = (directory: DirectoryIndex, party: string, name: string): HolderEntry => {
  const known = directory.recipient(party);
  return {
    ...undescribed(party),
    name: { nl: known?.name ?? name, en: known?.name ?? name },
    ...(known && { recipient: known.id }),
  };
};

/** The same place, told by the privacy officer. */
export const toldBy = (entry: HolderEntry): HolderEntry => ({
  ...entry,
  adapter: { kind: 'search-task', role: 'privacy-officer' },
});

/** How a party that was picked before is told now. */
export const entryOf = (
  directory: DirectoryIndex,
  { party, name }: { readonly party: string; readonly name: string },
): HolderEntry =>
  directory.holder(party) || !directory.recipient(party)
    ? nameOf(entryOfHolder(directory, party), name)
    : entryOfRecipient(directory, party, name);

const nameOf = (entry: HolderEntry, name: string): HolderEntry =>
  entry.name.nl === entry.id ? { ...entry, name: { nl: name, en: name } } : entry;

/** The recipient behind a party, where the directory has one. */
export const recipientBehind = (directory: DirectoryIndex, party: string): RecipientEntry | undefined => {
  const holder = directory.holder(party);
  return holder ? directory.recipientOf(holder) : directory.recipient(party);
};

/** A slug for a recipient that only the ledger knows. */
export const slugOf = (name: string): string =>
  `recipient-${createHash('sha256').update(name.trim().toLowerCase()).digest('hex').slice(0, 16)}`;
