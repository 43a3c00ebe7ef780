import type { KafkaMessage } from 'kafkajs';

const header = ({ headers }: KafkaMessage, name: string): string => String(headers?.[name] ?? '');

/** What was published under one key, in the order in which it first appeared. */
export interface Told {
  readonly sequences: readonly number[];
}

/**
 * What a topic tells, by key, and by scope where numbers have one (`key/scope`): what was published again counts once,
 * and a number that was given to two events counts twice.
 */
export const told = (messages: readonly KafkaMessage[]): ReadonlyMap<string, Told> => {
  const keys = new Map<string, { sequences: number[]; ids: Set<string> }>();
  for (const message of messages) {
    const scope = header(message, 'ce_sequencescope');
    const key = scope === '' ? String(message.key) : `${String(message.key)}/${scope}`;
    const one = keys.get(key) ?? { sequences: [], ids: new Set<string>() };
    keys.set(key, one);
    const id = header(message, 'ce_id');
    if (!one.ids.has(id)) one.sequences.push(Number(header(message, 'ce_sequence')));
    one.ids.add(id);
  }
  return keys;
};

/** Whether numbers only rise: the order in which they first appeared is the order in which they were decided. */
export const rises = (sequences: readonly number[]): boolean =>
  sequences.every((sequence, place) => place === 0 || sequence > sequences[place - 1]!);
