import type { KafkaMessage } from 'kafkajs';

const header = ({ headers }: KafkaMessage, name: string): string => String(headers?.[name] ?? '');

/** What was published under one key, as its consumers see it: the first appearance of each number, in order. */
export interface Told {
  readonly sequences: readonly number[];
  /** Ids; more than sequences when one number was given twice. */
  readonly ids: ReadonlySet<string>;
  readonly types: readonly string[];
}

/** What a topic tells, by key; what was published again counts once. */
export const told = (messages: readonly KafkaMessage[]): ReadonlyMap<string, Told> => {
  const keys = new Map<string, { sequences: number[]; ids: Set<string>; types: string[] }>();
  for (const message of messages) {
    const key = String(message.key);
    const one = keys.get(key) ?? { sequences: [], ids: new Set<string>(), types: [] };
    keys.set(key, one);
    const sequence = Number(header(message, 'ce_sequence'));
    if (!one.ids.has(header(message, 'ce_id'))) {
      one.sequences.push(sequence);
      one.types.push(header(message, 'ce_type'));
    }
    one.ids.add(header(message, 'ce_id'));
  }
  return keys;
};

/** Whether numbers only rise: the order in which they first appeared is the order in which they were decided. */
export const rises = (sequences: readonly number[]): boolean =>
  sequences.every((sequence, place) => place === 0 || sequence > sequences[place - 1]!);
