import { dayOf } from '@huisrecht/calendar';
import type { Words } from '@huisrecht/contracts';
import type { OrderInWords, PartyInWords, RestrictionInWords, ScopeInWords } from '../domain/answer-facts.js';
import { isEverything, type Order, type Party, type Restriction, type Scope } from '../domain/state.js';
import type { DirectoryView } from '../neighbours/answers.js';

type Names = Pick<DirectoryView, 'categories' | 'purposes'>;

const bare = (slug: string): Words => ({ nl: slug, en: slug });

/** The name of a category, or its slug where the directory does not know it. */
export const categoryInWords = (slug: string, { categories }: Names): Words =>
  categories.find(({ id }) => id === slug)?.label ?? bare(slug);

/** The name of a field, in its category where that is known. */
export const fieldInWords = (slug: string, { categories }: Names, category?: string): Words => {
  const within = categories.filter(({ id }) => category === undefined || id === category);
  return within.flatMap(({ fields }) => fields).find(({ id }) => id === slug)?.label ?? bare(slug);
};

/** A scope by the names of the directory. */
export const scopeInWords = (scope: Scope, directory: Names): ScopeInWords => ({
  everything: isEverything(scope),
  categories: scope.categories.map((slug) => categoryInWords(slug, directory)),
  fields: scope.fields.map((slug) => fieldInWords(slug, directory)),
  purposes: scope.purposes.map(
    (slug) => directory.purposes.find(({ id }) => id === slug)?.label ?? bare(slug),
  ),
  records: scope.recordIds.length,
});

/** What a party did last; its first "done" counts for good. */
const partyInWords = ({ party, name, role, answers }: Party): PartyInWords => {
  const told = answers.find(({ outcome }) => outcome === 'done') ?? answers.at(-1);
  return {
    ...{ party, name },
    ...(role && { role }),
    ...(told && { outcome: told.outcome, answeredOn: dayOf(told.answeredAt) }),
  };
};

/** An order with everyone who got it. */
export const orderInWords = (order: Order, directory: Names): OrderInWords => ({
  ...{ orderId: order.orderId, kind: order.kind, scope: scopeInWords(order.scope, directory) },
  ...{ givenOn: dayOf(order.givenAt), settled: order.settledAt !== undefined },
  parties: order.parties.map(partyInWords),
});

/** A restriction as a letter tells of it. */
export const restrictionInWords = (one: Restriction, directory: Names): RestrictionInWords => ({
  ...{ restrictionId: one.restrictionId, case: one.case, scope: scopeInWords(one.scope, directory) },
  ...{ placedOn: dayOf(one.placedAt), provisional: one.provisional },
  ...(one.lift && { liftsOn: one.lift.liftsOn }),
  ...(one.liftedAt !== undefined && { liftedOn: dayOf(one.liftedAt) }),
});
