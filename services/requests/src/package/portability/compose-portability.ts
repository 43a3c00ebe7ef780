import { dayOf } from '@huisrecht/calendar';
import type {
  AnsweredItem,
  CategoryEntry,
  NotPortable,
  PortabilityFile,
  PortableCategory,
  PortableItem,
  Words,
} from '@huisrecht/contracts';
import {
  originOf,
  portableIsWhatThePersonGaveOnConsentOrContract,
  type KindOfData,
} from '../../domain/rules/portable-is-what-the-person-gave-on-consent-or-contract.js';
import { openOnBasis } from '../../domain/rules/which-right-is-open-on-which-basis.js';
import { liveLines, type KnownRequest, type Line } from '../../domain/state.js';
import type { DirectoryView } from '../../neighbours/answers.js';
import type { PackageFacts } from '../compose-package.js';
import type { GivenCategory, GivenItem } from '../content.js';

/** The lines of portability that are live and, in whole or in part, granted. */
export const portabilityLines = (request: Pick<KnownRequest, 'lines'>): Line[] =>
  liveLines(request).filter(
    ({ right, outcome }) => right === 'portability' && (outcome === 'granted' || outcome === 'partly'),
  );

const isAsked = (slug: string, lines: readonly Line[]): boolean =>
  lines.some(({ scope }) => !scope || scope.categories.length === 0 || scope.categories.includes(slug));

const kindOf = (
  entry: CategoryEntry | undefined,
  { purposes }: Pick<DirectoryView, 'purposes'>,
): KindOfData | undefined =>
  entry && {
    origin: entry.origin,
    source: entry.source,
    bases: entry.purposes.flatMap((slug) => purposes.find(({ id }) => id === slug)?.legalBasis ?? []),
  };

const portablePurposes = (
  entry: CategoryEntry,
  { purposes }: Pick<DirectoryView, 'purposes'>,
): PortableCategory['purposes'] =>
  entry.purposes.flatMap((slug) => {
    const found = purposes.find(({ id }) => id === slug);
    if (!found || openOnBasis('portability', found.legalBasis) !== 'open') return [];
    const legalBasis = found.legalBasis === 'consent' ? 'consent' : 'contract';
    return [{ purpose: slug, label: wordsOf(found.label), legalBasis }];
  });

const wordsOf = ({ nl, en }: Words) => ({ nl, en });

/** What is about others stays out, also where the person may read it: another organisation gets this file (Art. 20(4)). */
const itemOf = (given: GivenItem, item: AnsweredItem, kind: KindOfData): PortableItem | undefined => {
  const others = new Set(item.fields.flatMap(({ aboutOther }, nth) => (aboutOther ? [nth] : [])));
  const fields = given.fields.flatMap(({ field, label, value }, nth) =>
    value === null || others.has(nth) ? [] : [{ field, label: wordsOf(label), value }],
  );
  const { nth: _, ...document } = given.document ?? ({} as Partial<NonNullable<GivenItem['document']>>);
  const withDocument = given.document !== undefined && !item.aboutOthers;
  if (fields.length === 0 && !withDocument) return undefined;
  const origin = originOf(kind, item.source);
  return {
    itemId: given.itemId,
    label: wordsOf(given.label),
    holder: given.holder,
    origin: origin === 'observed' ? origin : 'provided',
    ...(given.recordedOn !== undefined && { recordedOn: given.recordedOn }),
    fields,
    ...(withDocument && { document: document as NonNullable<PortableItem['document']> }),
  };
};

/**
 * What of a package the person takes along; undefined when no live line asks for it, or none is granted.
 * @param categories what is given in this package
 */
export const composePortability = (
  { request, items, directory, association, now }: PackageFacts,
  categories: readonly GivenCategory[],
): PortabilityFile | undefined => {
  const lines = portabilityLines(request);
  if (lines.length === 0) return undefined;
  const byId = new Map(items.map((item) => [item.itemId, item]));
  const taken: PortableCategory[] = [];
  const rest: PortabilityFile['givenAsAccess'][number][] = [];
  for (const given of categories) {
    const { category, recipients } = given;
    const label = wordsOf(given.label);
    const entry = directory.categories.find(({ id }) => id === category);
    const kind = kindOf(entry, directory);
    const reasons = new Set<NotPortable>();
    const portable = given.items.flatMap((one) => {
      const item = byId.get(one.itemId);
      if (!item) return [];
      const why = isAsked(category, lines)
        ? portableIsWhatThePersonGaveOnConsentOrContract(kind, item.source)
        : 'not-asked';
      const made = why === undefined && kind ? itemOf(one, item, kind) : undefined;
      if (!made || holdsOthers(one, made)) reasons.add(why ?? 'about-others');
      return made ? [made] : [];
    });
    if (entry && portable.length > 0) {
      const purposes = portablePurposes(entry, directory);
      taken.push({ category, label, purposes, recipients: [...recipients], items: portable });
    }
    rest.push(...[...reasons].map((because) => ({ category, label, because })));
  }
  return {
    kind: 'huisrecht.portability.v1',
    number: request.number,
    receivedOn: dayOf(request.receivedAt),
    madeOn: dayOf(now),
    controller: {
      name: association.name,
      address: association.address,
      email: association.contactEmail,
    },
    categories: taken,
    givenAsAccess: rest,
  };
};

/** Whether something that is given to read was left out of what is taken along. */
const holdsOthers = (given: GivenItem, { fields, document }: PortableItem): boolean =>
  given.fields.filter(({ value }) => value !== null).length > fields.length ||
  (given.document !== undefined && document === undefined);
