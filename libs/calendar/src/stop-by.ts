import { step, type Explained } from './explained.js';
import { received } from './received.js';
import { sayDay, sayShortly } from './say.js';
import { workingDaysAfter } from './working-days.js';
import { AMSTERDAM } from './zone.js';

/** Within how many working days a doubt or a question must be put to stop the clock of the law: our setting. */
export const stopTerm = { workingDays: 5 } as const;

/**
 * The last day on which a doubt or a question can still stop the clock of the law ("without undue delay"). A doubtful
 * holiday counts as a working day: the day comes earlier.
 * @param receivedAt the moment of receipt, or its day
 */
export const stopAskedBy = (receivedAt: Date | string, zone: string = AMSTERDAM): Explained => {
  const receipt = received(receivedAt, zone);
  const day = workingDaysAfter(receipt.day, stopTerm.workingDays, 'working');
  const steps = [
    receipt,
    step({
      code: 'five-working-days',
      source: 'Instelling: binnen 5 werkdagen; EDPB-richtsnoeren 01/2022 ("zonder onnodige vertraging")',
      day,
      text: () => ({
        nl: `Alleen een vraag die binnen ${stopTerm.workingDays} werkdagen is gesteld, zet de termijn stil: uiterlijk ${sayDay(day, 'nl')}.`,
        en: `Only a question asked within ${stopTerm.workingDays} working days stops the term: by ${sayDay(day, 'en')}.`,
      }),
      short: () => ({
        nl: `${stopTerm.workingDays} werkdagen later ${sayShortly(day, 'nl', true)}`,
        en: `${stopTerm.workingDays} working days later ${sayShortly(day, 'en', true)}`,
      }),
    }),
  ];
  return { day, steps };
};
