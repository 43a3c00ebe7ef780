import type { HolderEntry, PartyRole, Scope } from '@huisrecht/contracts';
import type { RecordInScope } from '../../asking/order-adapter.js';
import type { DirectoryIndex } from '../../directory/directory.js';
import type { Disclosure } from '../../disclosure/disclosure.js';
import type { Holding } from '../../holding/holding.js';
import { entryOfHolder, entryOfRecipient, slugOf } from '../party-entry.js';

/** Somebody who gets an order, and what it has of it. */
export interface Reached {
  readonly party: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly entry: HolderEntry;
  /** What it has in scope; what is not in it is never told to it. */
  readonly categories: readonly string[];
  /** The records that we know it holds. */
  readonly records: readonly RecordInScope[];
}

/** Whoever holds a record on a person also holds who that is: no record of its own is told of these. */
export const whoItIsAbout: readonly string[] = ['person', 'contact', 'codes'];

/** What is known of the person: records held, and what was given to whom. */
export interface KnownOf {
  readonly holdings: readonly Holding[];
  readonly disclosures: readonly Disclosure[];
  /** Holders that know the person by a code of theirs. */
  readonly registeredAt?: readonly string[];
}

/**
 * Who gets an order: every system that holds a record in scope or knows the person by a code of its own, the places that are always searched, who gave the data
 * away, and everyone who received it by the ledger (GDPR Art. 19; P10, P18, P20, P21, P22). A scope that names nothing
 * is everything; single records come on top of the kinds that are named.
 */
export const whoGetsAnOrder = (scope: Scope, known: KnownOf, directory: DirectoryIndex): Reached[] => {
  const told = new Tally(directory);
  const named = withCategoriesOf(scope, known.holdings);
  for (const holding of known.holdings) {
    const categories = categoriesOf(holding, scope);
    if (holding.system === undefined || categories.length === 0) continue;
    told.holder(holding.system, categories, recordOf(holding));
  }
  for (const disclosure of known.disclosures) {
    const categories = sharedInScope(disclosure, named);
    if (categories.length > 0 && disclosure.system !== undefined) told.holder(disclosure.system, categories);
  }
  const registered = registeredInScope(scope, directory);
  if (registered.length > 0) for (const id of known.registeredAt ?? []) told.holder(id, registered);
  for (const { id } of directory.standing) told.holder(id, scope.categories);
  return recipients(told, named, known.disclosures);
};

/**
 * Who gets word of a correction that a housing system made by itself: everyone who received those data by the ledger
 * (GDPR Art. 19; P18). The systems that hold them correct their own.
 */
export const whoReceived = (
  scope: Scope,
  disclosures: readonly Disclosure[],
  directory: DirectoryIndex,
): Reached[] => recipients(new Tally(directory), scope, disclosures);

const recipients = (told: Tally, scope: Scope, disclosures: readonly Disclosure[]): Reached[] => {
  for (const disclosure of disclosures) {
    const categories = sharedInScope(disclosure, scope);
    if (categories.length > 0 && disclosure.recipient !== undefined)
      told.recipient(disclosure.recipient, categories);
  }
  return told.all;
};

const namesNoKind = ({ categories, purposes }: Scope): boolean =>
  categories.length === 0 && purposes.length === 0;
const has = (list: readonly string[], one: string): boolean => list.length === 0 || list.includes(one);

/** What a record is of, as far as it is in scope; nothing when it is not. */
const categoriesOf = ({ recordId, category = '', purpose = '' }: Holding, scope: Scope): string[] => {
  if (scope.recordIds.includes(recordId)) return [category];
  if (namesNoKind(scope) && scope.recordIds.length > 0) return [];
  if (!has(scope.purposes, purpose)) return [];
  return [category, ...whoItIsAbout].filter((one) => has(scope.categories, one));
};

/** Who somebody is, as far as it is in scope: by kind, and by what it is used for. */
const registeredInScope = (scope: Scope, directory: DirectoryIndex): string[] => {
  if (namesNoKind(scope) && scope.recordIds.length > 0) return [];
  return whoItIsAbout.filter(
    (one) =>
      has(scope.categories, one) &&
      (scope.purposes.length === 0 ||
        directory.category(one)?.purposes.some((purpose) => scope.purposes.includes(purpose)) === true),
  );
};

const sharedInScope = ({ categories, purpose = '' }: Disclosure, scope: Scope): string[] =>
  has(scope.purposes, purpose) ? categories.filter((one) => has(scope.categories, one)) : [];

/** A scope of single records, as a ledger that knows only kinds can read it. */
const withCategoriesOf = (scope: Scope, holdings: readonly Holding[]): Scope => {
  if (scope.recordIds.length === 0) return scope;
  const own = holdings.flatMap(({ recordId, category }) =>
    category !== undefined && scope.recordIds.includes(recordId) ? [category] : [],
  );
  return { ...scope, categories: [...new Set([...scope.categories, ...own])] };
};

const recordOf = ({ category, purpose, heldSince }: Holding): RecordInScope[] =>
  category !== undefined && purpose !== undefined && heldSince !== undefined
    ? [{ category, purpose, heldSince }]
    : [];

/** Counts each party once, with all that it has. */
class Tally {
  private readonly byParty = new Map<string, Reached>();

  constructor(private readonly directory: DirectoryIndex) {}

  get all(): Reached[] {
    return [...this.byParty.values()];
  }

  holder(id: string, categories: readonly string[], records: readonly RecordInScope[] = []): void {
    const entry = entryOfHolder(this.directory, id);
    this.add({ party: id, name: entry.name.nl, role: 'holder', entry, categories, records });
  }

  /** By the machine of that recipient where it has one. */
  recipient(name: string, categories: readonly string[]): void {
    const known = this.directory.recipientNamed(name);
    const machines = known
      ? this.directory.directory.holders.filter(({ recipient }) => recipient === known.id)
      : [];
    for (const { id, name: words } of machines) {
      const entry = entryOfHolder(this.directory, id);
      this.add({ party: id, name: words.nl, role: 'recipient', entry, categories, records: [] });
    }
    if (machines.length > 0) return;
    const party = known?.id ?? slugOf(name);
    const entry = entryOfRecipient(this.directory, party, name);
    this.add({ party, name, role: 'recipient', entry, categories, records: [] });
  }

  private add(one: Reached): void {
    const before = this.byParty.get(one.party);
    this.byParty.set(one.party, {
      ...one,
      role: before?.role === 'holder' ? 'holder' : one.role,
      categories: [...new Set([...(before?.categories ?? []), ...one.categories])],
      records: [...(before?.records ?? []), ...one.records],
    });
  }
}
