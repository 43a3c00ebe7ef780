import { dayOf } from '@huisrecht/calendar';
import type { AnsweredItem, AnswerHeader, CategoryEntry, Words } from '@huisrecht/contracts';
import { grounds } from '../domain/grounds.js';
import type { ItemDecision } from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import type { Holder, IdentifiedRequest, Round } from '../domain/state.js';
import type { DirectoryView, Disclosed } from '../neighbours/answers.js';
import type { Association } from '../association.js';
import type {
  GivenCategory,
  GivenDocument,
  GivenItem,
  PackageContent,
  Searched,
  Withheld,
} from './content.js';
import { composePortability, portabilityLines } from './portability/compose-portability.js';
import { yourRights } from './rights.js';

/** Everything that a package is made of. */
export interface PackageFacts {
  readonly request: IdentifiedRequest;
  readonly round: Round;
  readonly decisions: readonly ItemDecision[];
  readonly items: readonly AnsweredItem[];
  readonly headers: readonly AnswerHeader[];
  readonly disclosures: readonly Disclosed[];
  readonly directory: DirectoryView;
  readonly documents: ReadonlyMap<string, GivenDocument>;
  /** Documents in which a colleague marked what is black, or said that nothing needs to be. */
  readonly goneThrough?: ReadonlySet<string>;
  readonly association: Association;
  readonly now: Date;
}

const both = (text: string): Words => ({ nl: text, en: text });

/** The name of a category, or its slug where the directory does not know it. */
const labelOf = (category: CategoryEntry | undefined, slug: string): Words => category?.label ?? both(slug);

const giveItem = (item: AnsweredItem, { masked }: ItemDecision, facts: PackageFacts): GivenItem => {
  const { directory, documents, request } = facts;
  const source = directory.sources.find(({ id }) => id === item.source)?.label;
  // Where fields are black the document tells the same, and stays back until somebody went through it (GDPR Art. 15(4)).
  const { documentId } = item.document ?? {};
  const withheld = masked && documentId !== undefined && facts.goneThrough?.has(documentId) !== true;
  const document = withheld || documentId === undefined ? undefined : documents.get(documentId);
  return {
    itemId: item.itemId,
    label: item.label,
    holder: request.holders.find(({ holder }) => holder === item.holder)?.name ?? item.holder,
    ...(source && { source }),
    ...(item.recordedOn !== undefined && { recordedOn: item.recordedOn }),
    fields: item.fields.map(({ field, label, value, aboutOther }) => ({
      field,
      label,
      value: masked && aboutOther ? null : value,
    })),
    ...(document && { document }),
    ...(withheld && { documentWithheld: true as const }),
  };
};

/** Recipients of a category by name: whom it was given to, and who runs the system that it is in. */
const recipientsOf = (
  slug: string,
  items: readonly AnsweredItem[],
  facts: Pick<PackageFacts, 'disclosures' | 'directory'>,
): string[] => {
  const { disclosures, directory } = facts;
  const given = disclosures
    .filter(({ categories }) => categories.includes(slug))
    .map(({ recipient }) => recipient);
  const runners = items.flatMap(({ holder }) => {
    const runBy = directory.holders.find(({ id }) => id === holder)?.recipient;
    return directory.recipients.find(({ id }) => id === runBy)?.name ?? [];
  });
  return [...new Set([...given, ...runners])].sort((a, b) => a.localeCompare(b, 'nl'));
};

/** What Art. 15(1) wants told of one category. */
export const describeCategory = (
  slug: string,
  items: readonly AnsweredItem[],
  facts: Pick<PackageFacts, 'disclosures' | 'directory'>,
): Omit<GivenCategory, 'items'> => {
  const { directory } = facts;
  const category = directory.categories.find(({ id }) => id === slug);
  const purposes = (category?.purposes ?? []).flatMap((id) => {
    const purpose = directory.purposes.find((one) => one.id === id);
    return purpose ? [{ label: purpose.label, legalBasis: purpose.legalBasis }] : [];
  });
  const unknown = {
    nl: 'Dat weten wij niet. Wij zoeken het voor u uit als u belt.',
    en: 'We do not know. We find out when you call.',
  };
  const periods = directory.retention
    .filter((rule) => rule.category === slug)
    .map(({ explanation }) => explanation);
  return {
    category: slug,
    label: labelOf(category, slug),
    purposes,
    recipients: recipientsOf(slug, items, facts),
    periods: periods.length > 0 ? periods : [unknown],
    source: directory.sources.find(({ id }) => id === category?.source)?.label ?? unknown,
  };
};

const byCategory = (items: readonly AnsweredItem[]): Map<string, AnsweredItem[]> =>
  Map.groupBy(items, ({ category }) => category);

/** What was not given, counted by category and ground. */
export const withheldOf = ({ items, decisions, directory }: PackageFacts): Withheld[] => {
  const categoryOf = new Map(items.map(({ itemId, category }) => [itemId, category]));
  const reasons = decisions.flatMap((decision) => {
    const slug = categoryOf.get(decision.itemId);
    if (slug === undefined) return [];
    const why = new Set([...(decision.ground ? [decision.ground] : []), ...(decision.blackened ?? [])]);
    return [...why].map((ground) => ({ ...decision, ground, slug }));
  });
  return [...Map.groupBy(reasons, ({ slug, ground }) => `${slug} ${ground}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { article, letter: reason } = grounds[first.ground];
    return {
      category: labelOf(
        directory.categories.find(({ id }) => id === first.slug),
        first.slug,
      ),
      ground: first.ground,
      article,
      reason,
      items: group.filter(({ given }) => !given).length,
      masked: group.filter(({ given }) => given).length,
    };
  });
};

/** Where we looked. A later round tells only of those whose answer it is about. */
export const searchedOf = ({
  request,
  round,
  headers,
}: Pick<PackageFacts, 'request' | 'round' | 'headers'>): Searched[] => {
  const silent = new Set(round.decided?.silentHolders);
  const about = ({ answers }: Holder) =>
    answers.some(({ ref }) => ref !== undefined && round.decided?.answerRefs.includes(ref));
  const asked = round.round === 1 ? request.holders : request.holders.filter(about);
  return asked.map(({ holder, name, answers }) => {
    const last = silent.has(holder)
      ? undefined
      : (answers.find(({ outcome }) => outcome === 'found') ?? answers.at(-1));
    const because = headers.find(
      (header) => header.holder === holder && header.because !== undefined,
    )?.because;
    return {
      holder,
      name,
      ...(last && { outcome: last.outcome }),
      ...(because !== undefined && { because }),
    };
  });
};

/** The package of a decision: only what was given, with everything that Art. 15(1) wants told beside it. */
export const composePackage = (facts: PackageFacts): PackageContent => {
  const { request, round, decisions, items, association, directory, disclosures, now } = facts;
  const given = new Map(
    decisions.filter(({ given }) => given).map((decision) => [decision.itemId, decision]),
  );
  const { committee: _, ...contact } = association;
  const category = (slug: string): Words =>
    labelOf(
      directory.categories.find(({ id }) => id === slug),
      slug,
    );
  const categories = [...byCategory(items)].flatMap(([slug, all]): GivenCategory[] => {
    const theirs = all.flatMap((item) => {
      const decision = given.get(item.itemId);
      return decision ? [giveItem(item, decision, facts)] : [];
    });
    return theirs.length > 0 ? [{ ...describeCategory(slug, all, facts), items: theirs }] : [];
  });
  const portability = composePortability(facts, categories);
  const transfer = portabilityLines(request).find(({ sending }) => sending)?.sending?.decided;
  return {
    kind: 'huisrecht.package.v1',
    number: request.number,
    round: round.round,
    outcome: round.decided?.outcome ?? 'granted',
    receivedOn: dayOf(request.receivedAt),
    madeOn: dayOf(now),
    association: contact,
    categories,
    ...(portability && { portability }),
    ...(portability && transfer && { transfer }),
    disclosures: (round.round === 1 ? disclosures : []).map(
      ({ recipient, categories, purpose, sharedAt }) => ({
        recipient,
        categories: categories.map(category),
        purpose: directory.purposes.find(({ id }) => id === purpose)?.label ?? both(purpose),
        sharedOn: dayOf(sharedAt),
      }),
    ),
    withheld: withheldOf(facts),
    searched: searchedOf(facts),
    rights: yourRights(association),
  };
};

/** Whether there is anything to fetch. */
export const hasContent = ({ outcome, categories, disclosures }: PackageContent): boolean =>
  outcome !== 'refused' && (categories.length > 0 || disclosures.length > 0);
