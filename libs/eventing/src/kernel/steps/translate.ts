import { contractOf } from '@huisrecht/contracts';
import { isVerdictLike, type Translation, type Translator } from '../../translator.js';
import { Unavailable } from '../../errors.js';
import { uuidFrom } from '../../ids.js';
import { delayFor } from '../../backoff.js';
import type { Batch, Delivery } from '../batch.js';
import type { Kernel, Outgoing } from '../ports.js';
import { holdAll } from '../held.js';

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
    return await translator.translate(untranslated);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return Promise.all(untranslated.map((one) => translateOne(translator, one, kernel)));
  }
};

/** One event spoils a batch: find it, and let the others pass. */
const translateOne = async (
  translator: Translator,
  one: Parameters<Translator['translate']>[0][number],
  kernel: Kernel,
): Promise<Translation> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      return (await translator.translate([one]))[0]!;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      if (attempt < TRIES) await kernel.pause(delayFor(attempt, { base: 50, max: 500 }, kernel.random));
    }
  }
  return { verdict: 'park', reason: 'translator-threw' };
};

const settle = (delivery: Delivery, translation: Translation, batch: Batch, kernel: Kernel): void => {
  if (isVerdictLike(translation)) {
    delete delivery.event;
    if (translation.verdict === 'ignore') return;
    const state = translation.verdict === 'park' ? 'parked' : 'waiting';
    delivery.held = { as: 'head', state, reason: translation.reason };
    holdAll(batch, delivery);
  } else if ('handle' in translation) {
    delivery.event = translation.handle;
  } else {
    delete delivery.event;
    delivery.outgoing = passedThrough(delivery, translation.publish, kernel);
  }
};

/**
 * An event that passes without a write takes its id from the event that it came from, so that its hearers know it
 * again when the publisher sends it twice, and its number from the record, which is the same however often it is read.
 */
const passedThrough = (
  { mark, envelope }: Delivery,
  { type, data }: { type: string; data: object },
  kernel: Kernel,
): Outgoing => {
  const contract = contractOf(type);
  if (!contract) throw new Error(`${type} has no contract: it cannot be published.`);
  return {
    topic: contract.topic.name,
    key: (data as Record<string, string>)[contract.key]!,
    envelope: {
      id: uuidFrom(type, envelope.source, envelope.id),
      source: kernel.source,
      type,
      time: kernel.now().toISOString(),
      sequence: mark.seq,
      epoch: mark.epoch,
      ...(envelope.traceparent !== undefined && { traceparent: envelope.traceparent }),
    },
    value: JSON.stringify(data),
  };
};
