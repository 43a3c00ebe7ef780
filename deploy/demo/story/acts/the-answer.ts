import { people } from '../cast.ts';
import type { RequestView } from '../answers.ts';
import { mailsOf } from '../mailbox.ts';
import { textOfPdf } from '../pdf-text.ts';
import { waitFor } from '../probe.ts';
import { requestWhen, type Stage } from '../stage.ts';

const FIRST_LINES = 9;

/** Letter, package and manifest are made and the letter goes by mail. @returns the id of the package */
export const theAnswer = async (
  stage: Stage,
  { id }: RequestView,
  { email }: { readonly email: string },
  since: Date,
): Promise<string> => {
  const { narrator, places, staff } = stage;
  narrator.scene({ nl: 'Het antwoord', en: 'The answer' });
  const request = await requestWhen(stage, id, 'the answer goes out', ({ rounds }) =>
    rounds.some(({ sent }) => sent),
  );
  const letter = textOfPdf(await staff.bea.bytes('requests', `/requests/${id}/letter.pdf?letter=answer`));
  narrator.tell(people.huisrecht, {
    nl: 'maakt brief, pakket en verklaring uit dezelfde feiten. De brief begint zo:',
    en: 'makes letter, package and manifest from the same facts. The letter begins (in Dutch):',
  });
  narrator.show(...letter.slice(0, FIRST_LINES));
  const mail = await waitFor('the mail is in the mailbox', async () => {
    const [newest] = await mailsOf(places.mailPage, email);
    return newest && Date.parse(newest.receivedAt) + 1_000 > since.getTime()
      ? newest
      : 'no mail has come since the decision';
  });
  narrator.tell(stage.writer.said, {
    nl: `heeft post: "${mail.subject}", met ${mail.attachments.join(', ')}. Wie meekijkt, ziet niet waar het over gaat.`,
    en: `has mail: "${mail.subject}", with ${mail.attachments.join(', ')}. Who looks over her shoulder cannot tell what it is about.`,
  });
  narrator.show(`${places.mailPage}/${encodeURIComponent(email)}/${mail.number}`);
  const packageId = request.rounds.at(-1)?.prepared?.package.packageId;
  if (packageId === undefined) throw new Error('The answer went out without a package.');
  return packageId;
};
