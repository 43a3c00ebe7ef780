import { promisedBy } from '@huisrecht/calendar';
import { isIdentified, linesToTransfer, type KnownRequest, type Line } from './state.js';
import type { Draft } from './step.js';

const ofLine = (state: KnownRequest, { line, sending }: Line): Draft[] => {
  const about = { line, action: 'transfer' } as const;
  if (!sending) {
    return [
      {
        code: 'decide-transfer',
        text: {
          nl: `Beslis of het bestand van onderdeel ${line} rechtstreeks naar de andere organisatie gaat. Vraag eerst of naam en adres kloppen.`,
          en: `Decide whether the file of part ${line} goes straight to the other organisation. First ask whether name and address are right.`,
        },
        ...{ who: 'privacy-officer', by: promisedBy(state.receivedAt).lastPostingDay, ...about },
      },
    ];
  }
  if (sending.decided === 'refused') return [];
  if (sending.transferredAt !== undefined) {
    const { package: made } = sending;
    const waits = made && !made.code && made.fetchedAt.length === 0 && made.destroyedAt === undefined;
    return waits
      ? [
          {
            code: 'give-the-transfer-code',
            text: {
              nl: 'Geef de code voor de andere organisatie aan de persoon: aan de telefoon of aan de balie. De persoon geeft hem door.',
              en: 'Give the code for the other organisation to the person: by phone or at the counter. The person passes it on.',
            },
            ...{ who: 'clerk', ...about },
          },
        ]
      : [];
  }
  const given = sending.trouble && sending.trouble.nextTryAt === undefined;
  return given
    ? [
        {
          code: 'transfer-failed',
          text: {
            nl: 'De andere organisatie nam het bestand niet aan. Bel de persoon: klopt het adres? Probeer opnieuw, of leg vast dat het niet kan.',
            en: 'The other organisation did not take the file. Call the person: is the address right? Try again, or record that it cannot be done.',
          },
          ...{ who: 'privacy-officer', ...about },
        },
      ]
    : [
        {
          code: 'wait-for-transfer',
          text: {
            nl: 'Het bestand gaat naar de andere organisatie. Lukt het niet meteen, dan proberen wij het opnieuw.',
            en: 'The file goes to the other organisation. When it does not succeed at once, it is tried again.',
          },
          ...{ who: 'system', ...about },
        },
      ];
};

/** What must happen with data that goes straight to another organisation (GDPR Art. 20(2)). */
export const transferSteps = (state: KnownRequest, line?: number): Draft[] =>
  isIdentified(state) && state.identity.needed
    ? linesToTransfer(state)
        .filter((one) => line === undefined || one.line === line)
        .flatMap((one) => ofLine(state, one))
    : [];
