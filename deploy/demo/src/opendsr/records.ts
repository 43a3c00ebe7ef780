import { createHash } from 'node:crypto';
import type { CarriedOut, GivenIdentity, GivenOrder, Result } from './processor.ts';

/** Numbers that depend on nothing but the text: the same person always has the same records. */
const numbers = (text: string): number[] => [...createHash('sha256').update(text).digest()];
const pick = <T>(list: readonly T[], number = 0): T => list[number % list.length] as T;
const day = (number = 0, of = 0): string =>
  new Date(Date.UTC(2024, 0, 1) + ((number * 256 + of) % 700) * 86_400_000).toISOString().slice(0, 10);

const repairs = [
  ['Lekkende kraan in de keuken', 'Kraanleertje vervangen. Klant was thuis.'],
  ['Cv-ketel geeft storing', 'Ketel bijgevuld, drukvat besteld.'],
  ['Voordeur klemt', 'Deur geschaafd en slot gesmeerd.'],
  ['Verstopping in de badkamer', 'Afvoer ontstopt, sifon vervangen.'],
  ['Ventilatie maakt lawaai', 'Ventiel schoongemaakt, motor blijft onrustig.'],
] as const;

/** Whether the contractor still has a repair to do for this customer: one in three has. */
export const hasOpenRepair = (code: string): boolean => (numbers(`vakwerk:${code}`)[12] ?? 0) % 3 === 1;

/** What the repairs contractor has on a customer: one to three visits. */
export const repairsOf = ({ identity_type, identity_value }: GivenIdentity): Result[] => {
  if (identity_type !== 'controller_customer_id') return [];
  const by = numbers(`vakwerk:${identity_value}`);
  return Array.from({ length: ((by[0] ?? 0) % 3) + 1 }, (_, nth) => {
    const [complaint, visit] = pick(repairs, by[nth + 1]);
    const reported = day(by[nth + 4], by[nth + 7]);
    return {
      id: `WB-${by.slice(nth, nth + 4).join('')}`,
      controller_customer_id: identity_value,
      category: 'repairs',
      label: 'Werkbon',
      recorded_on: reported,
      source: 'subject',
      fields: [
        { field: 'reported-on', value: reported },
        { field: 'complaint', value: complaint },
        { field: 'visit-note', value: visit },
        { field: 'status', value: nth === 0 && hasOpenRepair(identity_value) ? 'open' : 'afgerond' },
      ],
      people: [{ role: 'tenant', is_subject: true }],
    };
  });
};

/** What the survey bureau has on somebody: the answers of one or two surveys. */
export const opinionsOf = ({ identity_type, identity_value }: GivenIdentity): Result[] => {
  if (!['email', 'phone', 'name'].includes(identity_type)) return [];
  const by = numbers(`meningspeil:${identity_type}:${identity_value.toLowerCase()}`);
  return Array.from({ length: ((by[0] ?? 0) % 2) + 1 }, (_, nth) => ({
    id: `ONDERZOEK-${2024 + nth}-${by.slice(0, 3).join('')}`,
    category: 'survey',
    label: `Tevredenheid ${2024 + nth}`,
    recorded_on: day(by[nth + 2], by[nth + 5]),
    source: 'subject',
    fields: [
      { field: 'question', value: 'Hoe tevreden bent u over de laatste reparatie?' },
      { field: 'score', value: String(((by[nth + 8] ?? 0) % 6) + 5) },
      {
        field: 'answer',
        value: pick(['Snel geholpen.', 'Het duurde lang.', 'Aardige monteur.'], by[nth + 9]),
      },
    ],
    people: [{ role: 'tenant', is_subject: true }],
  }));
};

const codesIn = (identities: readonly GivenIdentity[]): string[] =>
  identities.flatMap(({ identity_type, identity_value }) =>
    identity_type === 'controller_customer_id' ? [identity_value] : [],
  );

/**
 * What the repairs contractor does with an order: all of it, but a repair that is still to be done it keeps, and says so
 * (GDPR Art. 17(3): the contract it works under).
 */
export const vakwerkCarriesOut = (
  { type, corrections, statement }: GivenOrder,
  identities: readonly GivenIdentity[],
): CarriedOut => {
  const codes = codesIn(identities);
  if (codes.length === 0) return { outcome: 'nothing-found' };
  if (type === 'rectification' && corrections.length === 0 && statement === undefined)
    return { outcome: 'nothing-found' };
  const erasing = type === 'erasure' || type === 'partial-erasure';
  return erasing && codes.some(hasOpenRepair)
    ? {
        outcome: 'kept-because',
        because: 'Er staat nog een reparatie open. Wij verwijderen de gegevens als die klaar is.',
      }
    : { outcome: 'done' };
};

/** What the survey bureau does with an order: it stops, corrects or erases whatever it finds. */
export const meningspeilCarriesOut = (_: GivenOrder, identities: readonly GivenIdentity[]): CarriedOut => ({
  outcome: identities.some((identity) => opinionsOf(identity).length > 0) ? 'done' : 'nothing-found',
});
