import { people } from '../cast.ts';
import type { PersonAtCheck, RequestView } from '../answers.ts';
import { waitFor } from '../probe.ts';
import type { Stage } from '../stage.ts';

/** The writer shows the original ID card at the counter. @returns where the answer will go */
export const theCounter = async (
  { narrator, staff, writer }: Stage,
  { id }: RequestView,
): Promise<{ readonly email: string }> => {
  narrator.scene({ nl: 'De balie', en: 'The counter' });
  await waitFor('the check is there', async () => {
    const { status } = await staff.bea.ask('identity', `/checks/${id}`);
    return status === 200 || `identity answers ${status}`;
  });
  const early = await staff.pim.ask('requests', `/requests/${id}/review`);
  narrator.tell(people.pim, {
    nl: `is te vroeg: zonder identiteit komt er niets naar buiten (${early.status}, ${String(early.body['code'])}).`,
    en: `is too early: without identity nothing comes out (${early.status}, ${String(early.body['code'])}).`,
  });
  narrator.tell(writer.said, {
    nl: 'komt langs en laat de identiteitskaart zien.',
    en: 'comes by and shows the identity card.',
  });
  const { body: person, etag } = await staff.bea.must<PersonAtCheck>('identity', `/checks/${id}/person`, {
    body: {},
  });
  const email = person.emails[0];
  if (!email) throw new Error('No e-mail address was known before the letter came.');
  const outcome = {
    result: 'passed',
    way: 'counter',
    document: 'id-card',
    delivery: { channel: 'email', emailIndex: email.index },
  };
  await staff.bea.must('identity', `/checks/${id}/outcome`, { body: outcome, ifMatch: etag });
  narrator.tell(people.bea, {
    nl: 'ziet het origineel en noteert: identiteitskaart, akkoord. Geen nummer, geen kopie, geen BSN.',
    en: 'sees the original and notes: identity card, fine. No number, no copy, no BSN.',
  });
  narrator.show({
    nl: `Het antwoord gaat naar een adres dat wij al kenden: ${email.email}`,
    en: `The answer goes to an address that we knew already: ${email.email}`,
  });
  return email;
};
