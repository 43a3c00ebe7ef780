import { isRetentionClass, type RetentionClass } from './retention-classes.js';

/**
 * Which data key: of a subject and retention class, or of a record that several people are in.
 * `generation` counts from 1 (when absent): a destroyed key never comes back, so whoever lawfully returns
 * gets the next generation, by an explicit choice of the domain.
 */
export type KeyRef =
  | { readonly subject: string; readonly class: RetentionClass; readonly generation?: number }
  | { readonly record: string; readonly generation?: number };

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const GENERATION = /^[2-9]$|^[1-9][0-9]{1,4}$/;

const ownerOf = (ref: KeyRef): string => {
  const parts = 'record' in ref ? [ref.record] : [ref.subject, ref.class];
  if (!ID.test(parts[0] ?? '')) throw new TypeError('A key belongs to an id of letters, digits, _ and -.');
  if ('class' in ref && !isRetentionClass(ref.class))
    throw new TypeError('A key belongs to a retention class of the list.');
  return parts.join('|');
};

/** The id of a key: `sub_1|identity`, `rec_1`; later generations end in `|2`, `|3`, … */
export const keyIdOf = (ref: KeyRef): string => {
  const generation = ref.generation ?? 1;
  if (!Number.isInteger(generation) || generation < 1 || generation > 99_999)
    throw new TypeError('A generation is a whole number from 1.');
  return generation === 1 ? ownerOf(ref) : `${ownerOf(ref)}|${generation}`;
};

/** The other way round; undefined when it is no key id. */
export const keyRefOf = (keyId: string): KeyRef | undefined => {
  const [owner = '', ...rest] = keyId.split('|');
  const last = rest.at(-1);
  const generation = last !== undefined && GENERATION.test(last) ? Number(rest.pop()) : 1;
  const [retentionClass, ...more] = rest;
  if (!ID.test(owner) || more.length > 0) return undefined;
  const later = generation === 1 ? {} : { generation };
  if (retentionClass === undefined) return { record: owner, ...later };
  return isRetentionClass(retentionClass) ? { subject: owner, class: retentionClass, ...later } : undefined;
};

/** The key that comes after a destroyed one. */
export const nextGeneration = (ref: KeyRef): KeyRef => ({ ...ref, generation: (ref.generation ?? 1) + 1 });

/** The key that was before it, or undefined for the first. */
export const previousGeneration = (ref: KeyRef): KeyRef | undefined => {
  const { generation = 1, ...first } = ref;
  if (generation === 1) return undefined;
  return generation === 2 ? first : { ...first, generation: generation - 1 };
};
