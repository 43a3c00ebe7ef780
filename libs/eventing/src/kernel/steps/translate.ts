import { contractOf } from '@huisrecht/contracts';
import { isVerdictLike, type Translation, type Translator } from '../../translator.js';
import { Unavailable } from '../../errors.js';
import { uuidFrom } from '../../ids.js';
import { delayFor } from '../../backoff.js';
import type { Batch, Delivery } from '../batch.js';
import type { Kernel, Outgoing } from '../ports.js';
import { countBug, holdHead } from '../held.js';
import { eventValue } from '../instance.js';

const TRIES = 3;

/** Foreign events become ours: each translator gets its share of the batch at once. */
export const translate = async (batch: Batch, kernel: Kernel): Promise<void> => {
  if (batch.faults.length > 0) await kernel.refusals?.refuse(batch.faults);
  for (const translator of kernel.translators) {
    const share = batch.deliveries.filter(
      ({ event, held }) => !held && event?.type === translator.event.type,
    );
    if (share.length === 0) continue;
    const translations = await translateShare(translator, share, kernel);
    share.forEach((delivery, index) => settle(delivery, translations[index]!, batch, kernel));
  }
};

const translateShare = async (
  translator: Translator,
  share: readonly Delivery[],
  kernel: Kernel,
): Promise<readonly Translation[]> => {
  const untranslated = share.map(({ event, envelope }) => ({ event: event!, envelope }));
  try {
    return await translateAll(translator, untranslated);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
  }
  const translations: Translation[] = [];
  for (const one of untranslated) translations.push(await translateOne(translator, one, kernel));
  return translations;
};

const translateAll = async (
  translator: Translator,
  events: Parameters<Translator['translate']>[0],
): Promise<readonly Translation[]> => {
  const translations = await translator.translate(events);
  if (translations.length === events.length) return translations;
  throw new Error(`The translator of ${translator.event.type} did not answer for every event.`);
};

/** One event spoils a batch: find it, and let the others pass. */
const translateOne = async (
  translator: Translator,
  one: Parameters<Translator['translate']>[0][number],
  kernel: Kernel,
): Promise<Translation> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return (await translateAll(translator, [one]))[0]!;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      if (attempt === TRIES) countBug(translator.event.type, error, kernel);
      else await kernel.pause(delayFor(attempt, { base: 50, max: 500 }, kernel.random));
    }
  }
  return { verdict: 'park', reason: 'translator-threw' };
};

const settle = (delivery: Delivery, translation: Translation, batch: Batch, kernel: Kernel): void => {
  // One before it in this batch was held.
  if (delivery.held) return;
  if (isVerdictLike(translation)) {
    delete delivery.event;
    if (translation.verdict === 'ignore') return;
    holdHead(batch, delivery, translation.verdict === 'park' ? 'parked' : 'waiting', translation.reason);
  } else if ('handle' in translation) {
    delivery.event = translation.handle;
  } else {
    delete delivery.event;
    try {
      delivery.outgoing = passedThrough(delivery, translation.publish, kernel);
    } catch (error) {
      countBug(delivery.envelope.type, error, kernel);
      holdHead(batch, delivery, 'parked', 'cannot-be-published');
    }
  }
};

/**
 * An event that passes without a write takes its id from the event that it came from, so that its hearers know it
 * again when the publisher sends it twice, and its number from the record, which is the same however often it is read.
 * That number counts within the partition it was read from. Under a key that is not the contract's it orders nothing,
 * since such a record can be held and overtaken: then there is none, and the hearers go by what they hear last.
 * @throws Error when it cannot be published, MessageTooLarge
 */
const passedThrough = (
  { raw, mark, envelope, keyed }: Delivery,
  { type, data }: { type: string; data: object },
  kernel: Kernel,
): Outgoing => {
  const contract = contractOf(type);
  if (!contract) throw new Error(`${type} has no contract: it cannot be published.`);
  const key = (data as Record<string, unknown>)[contract.key];
  if (typeof key !== 'string' || key === '')
    throw new Error(`${type} has no ${contract.key}: that is its key.`);
  return {
    topic: contract.topic.name,
    key,
    envelope: {
      id: uuidFrom(type, envelope.source, envelope.id),
      source: kernel.source,
      type,
      time: kernel.now().toISOString(),
      ...(keyed && { sequence: mark.seq, sequenceScope: `${raw.topic}/${raw.partition}`, epoch: mark.epoch }),
      ...(envelope.traceparent !== undefined && { traceparent: envelope.traceparent }),
    },
    value: eventValue(type, data),
  };
};
