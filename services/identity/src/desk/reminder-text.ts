import { sayDay, type Day } from '@huisrecht/calendar';

/** Subject and text of a reminder: when and with whom, never about what or whom (LAW §4(3), §4(15)). */
export const reminderText = (
  day: Day,
  time: string,
  association: string,
): { readonly subject: string; readonly text: string } => ({
  subject: `Afspraak ${association}`,
  text: [
    'Goedendag,',
    `Op ${sayDay(day)} om ${time} uur is er een afspraak bij ${association}. Kunt u dan niet? Bel ons. Dan zoeken we samen een andere manier.`,
    'Neem iets mee waarmee u laat zien wie u bent: een paspoort, ID-kaart of verblijfsdocument. Wij maken geen kopie.',
    `There is an appointment at ${association} on ${sayDay(day, 'en')} at ${time}. Can you not come? Call us, and we will find another way together. Please bring a passport, identity card or residence permit. We do not copy it.`,
    `Met vriendelijke groet,\n${association}`,
  ].join('\n\n'),
});
