/** What a mail to another organisation needs to say. */
export interface MailToOrganisation {
  /** The association. */
  readonly name: string;
  readonly phone?: string | undefined;
  readonly url: string;
  readonly organisation: string;
}

/** Subject and text tell nobody's name, and not what it is about: whoever it is for brings the code (LAW §4(15)). */
export const sayMailToOrganisation = ({
  name,
  phone,
  url,
  organisation,
}: MailToOrganisation): { subject: string; text: string } => ({
  subject: `Bericht van ${name}`,
  text: [
    `Aan ${organisation},`,
    `Iemand vroeg ons om een bestand met eigen gegevens naar u te sturen. Het staat klaar op: ${url}`,
    'U heeft er een code voor nodig. Die krijgt u van de persoon zelf. Wij mailen hem niet.',
    'U kunt het bestand 14 dagen ophalen, hoogstens 5 keer.',
    phone === undefined ? `Vragen? Bel ${name}.` : `Vragen? Bel ${name}: ${phone}.`,
    '',
    `To ${organisation}: somebody asked us to send you a file with their own data. Fetch it at ${url} with the code that this person gives you, within 14 days and at most 5 times.`,
  ].join('\n\n'),
});
