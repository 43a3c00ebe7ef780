import { people } from '../cast.ts';
import { mailsOf } from '../mailbox.ts';
import { textOfPdf } from '../pdf-text.ts';
import { waitFor } from '../probe.ts';
import { requestWhen, type Stage } from '../stage.ts';

/** From the decision to the remedies, a bullet and its text on one line. */
const theDecisionIn = (letter: readonly string[]): string[] => {
  const from = letter.findIndex((line) => line.startsWith('Onze beslissing'));
  const until = letter.findIndex((line) => line.startsWith('Bent u het niet eens'));
  return letter
    .slice(Math.max(0, from), until + 1)
    .filter((line) => !/^\d+ \/ \d+$/.test(line))
    .join('\n')
    .replaceAll('•\n', '• ')
    .split('\n');
};

/** The letter goes to an address that we knew, and answers every right. @param since before it went */
export const theAnswerByMail = async (stage: Stage, id: string, since: Date): Promise<void> => {
  const { narrator, places, staff, writer } = stage;
  narrator.scene({ nl: 'Het antwoord', en: 'The answer' });
  await requestWhen(stage, id, 'the answer goes out', ({ rounds }) => rounds.some(({ sent }) => sent));
  const letter = textOfPdf(await staff.bea.bytes('requests', `/requests/${id}/letter.pdf?letter=answer`));
  narrator.tell(people.huisrecht, {
    nl: 'schrijft wat er is besloten, waarom, wie het doorkreeg, en wat men nog kan doen:',
    en: 'writes what was decided, why, who was told, and what can be done about it (in Dutch):',
  });
  narrator.show(...theDecisionIn(letter));
  if (letter.some((line) => line.startsWith('Nog geen antwoord')))
    narrator.tell(people.huisrecht, {
      nl: 'schreef de brief meteen: die wacht niet op wie nog bezig was met de opdracht.',
      en: 'wrote the letter at once: it does not wait for who was still carrying out the order.',
    });
  const address = writer.relation.email ?? '';
  const mail = await waitFor('the mail is in the mailbox', async () => {
    const [newest] = await mailsOf(places.mailPage, address);
    return newest && Date.parse(newest.receivedAt) + 1_000 > since.getTime() ? newest : 'no mail has come';
  });
  narrator.tell(writer.said, {
    nl: `heeft post: "${mail.subject}".`,
    en: `has mail: "${mail.subject}".`,
  });
  narrator.show(`${places.mailPage}/${encodeURIComponent(address)}/${mail.number}`);
};

/** Closed: everyone who got an order said what was done, and she can read the answer. */
export const theEnd = async ({ narrator, ...rest }: Stage, id: string): Promise<void> => {
  const closed = await requestWhen(
    { narrator, ...rest },
    id,
    'the request closes',
    ({ status }) => status === 'closed',
  );
  narrator.tell(people.huisrecht, {
    nl: `sluit verzoek ${closed.number}: alles is beslist, doorgegeven, beantwoord en verstuurd.`,
    en: `closes request ${closed.number}: everything is decided, passed on, answered and sent.`,
  });
};
