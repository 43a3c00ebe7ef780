import type { FactoryProvider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EventClass } from '@huisrecht/contracts';
import { Commands, ignore, park, translator, type Translation, type Translator } from '@huisrecht/eventing';
import { HousingInbound, type Taken } from '../housing-inbound.js';
import { giveNotice, Notice } from '../notice.js';
import { rawHousingEvents, type RawData } from './raw-events.js';

const translationOf = async (taken: Taken, commands: () => Commands): Promise<Translation> => {
  if (!('notice' in taken)) return taken;
  const { notice } = taken;
  await commands().execute(Notice, notice.noticeId, (state, { now }) => giveNotice(notice, state, now));
  return notice.outcome === 'refused' ? ignore(notice.code) : park(notice.code);
};

/** Ties the inbound zone to the kernel: one batch in, one translation per event out, notices on the way. */
export const housingTranslator = (
  event: EventClass<RawData>,
  inbound: HousingInbound,
  commands: () => Commands,
): Translator =>
  translator(event, async (batch) => {
    const taken = await inbound.take(
      batch.map(({ event: { data }, envelope }) => ({ envelope, data: data.raw })),
    );
    const translations: Translation[] = [];
    for (const one of taken) translations.push(await translationOf(one, commands));
    return translations;
  });

/** The translators of the service. `Commands` is made after the kernel that they are part of, so it is looked up late. */
export const housingTranslators: FactoryProvider<Translator>[] = rawHousingEvents.map((event) => ({
  provide: Symbol(`identity.translator.${event.type}`),
  inject: [HousingInbound, ModuleRef],
  useFactory: (inbound: HousingInbound, modules: ModuleRef) =>
    housingTranslator(event, inbound, () => modules.get(Commands, { strict: false })),
}));
