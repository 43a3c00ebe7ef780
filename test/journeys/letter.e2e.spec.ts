import { mailsOf, textOfMail } from '@huisrecht/demo/story/mailbox.ts';
import { textOfPdf } from '@huisrecht/demo/story/pdf-text.ts';
import { attachmentsOf, newestMail } from './support/imap.ts';
import { Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

/** Words that tell what a letter is about, to somebody who looks over a shoulder. */
const telling = /avg|inzage|privacy|gegevens|verzoek|overlast|HR-/i;

describe('the letter', () => {
  const person = somebody(170, { repaired: false });
  const address = person.email ?? '';
  let inzage: Inzage;
  let letter: string[];
  let before: number;

  beforeAll(async () => {
    before = (await mailsOf(system.places.mailPage, address)).length;
    inzage = await Inzage.checked(person);
    await inzage.allAnswered();
    await inzage.answered();
    const [attached] = attachmentsOf(await newestMail(address));
    letter = textOfPdf(attached?.content ?? Buffer.alloc(0));
  });

  it('P17: is in the mailbox of an address known before, with a sender, subject, text and file name that say nothing', async () => {
    const mails = await mailsOf(system.places.mailPage, address);
    expect(mails).toHaveLength(before + 1);
    const { from, subject, attachments, number } = mails[0]!;
    const text = await textOfMail(system.places.mailPage, address, number);
    for (const open of [from, subject, text, ...attachments]) expect(open).not.toMatch(telling);
    expect(text).toContain(person.lastName);
  });

  it('P24: names its request, the day it came and the decision, in plain Dutch', () => {
    const text = letter.join(' ');
    expect(text).toContain(inzage.number);
    expect(text).toContain('Onze beslissing');
    expect(text).toContain('Zo kwamen wij tot onze beslissing');
    expect(text).not.toMatch(/besluit|verzet|error|undefined|null|\[object/i);
  });

  it('carries the remedies: complaint to us, the committee, the AP and the court within six weeks', () => {
    const from = letter.indexOf('Bent u het niet eens met ons?');
    expect(from).toBeGreaterThan(0);
    const remedies = letter.slice(from).join(' ').replaceAll(/\s+/g, ' ');
    for (const way of [
      'klacht',
      'Geschillencommissie',
      'Autoriteit Persoonsgegevens',
      'rechtbank',
      '6 weken',
    ])
      expect(remedies).toContain(way);
  });

  it('P17: says where the package is, but never the code, and names everywhere we looked', () => {
    const text = letter.join('');
    expect(text).toContain('/packages/pkg_');
    expect(text).toContain('Waar wij zochten');
    for (const place of ['ThuisBasis', 'Postvak info@', 'Papieren archief']) expect(text).toContain(place);
    expect(text).not.toMatch(/Uw code is/);
  });

  it('P12: who reads it here has a role for it; P13: not a word of it is in the request', async () => {
    for (const user of ['sanne', 'fatima', 'aad', 'otto', 'carla'])
      expect((await inzage.ask(user, '/letter.pdf')).status).toBe(403);
    const seen = JSON.stringify(await inzage.now());
    expect(seen).not.toContain('zonder de woorden van anderen');
  });
});
