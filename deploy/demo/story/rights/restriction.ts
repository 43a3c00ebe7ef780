import { randomUUID } from 'node:crypto';
import { theAnswerByMail } from '../acts/the-end.ts';
import { theLetter } from '../acts/the-letter.ts';
import { decideLine, lineIsOpen } from '../acts/the-line.ts';
import { theOrder } from '../acts/the-order.ts';
import { people } from '../cast.ts';
import { dayInWords } from '../days.ts';
import { requestOf, requestWhen, type Tell } from '../stage.ts';

const reason = 'Gaslek in de keuken: de monteur moet nu bellen.';

/** GDPR Art. 18: in force at receipt; danger goes on; lifted only after she was told. */
export const tellRestriction: Tell = async (stage) => {
  const { narrator, staff, writer } = stage;
  const since = new Date();
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft: haar adresgegevens kloppen niet. Tot dat is uitgezocht, mag niemand ze voor reparaties gebruiken.',
      en: 'writes: her contact data is not right. Until that is clear, nobody may use it for repairs.',
    },
    lines: [
      {
        right: 'restriction',
        restrictionCase: 'accuracy-contested',
        scope: { categories: ['contact'], fields: [], purposes: ['maintenance'], recordIds: [] },
      },
    ],
  });
  narrator.scene({ nl: 'Meteen beperkt', en: 'Restricted at once' });
  const [restriction] = (await requestOf(stage, request.id)).restrictions;
  if (!restriction) throw new Error('Nothing is restricted.');
  const { restrictionId } = restriction;
  narrator.tell(people.huisrecht, {
    nl: 'beperkt dit op het moment van ontvangst, nog vóór iemand langskwam: het beschermt, en het kan terug.',
    en: 'restricts this at the moment of receipt, before anybody came by: it protects, and it can be undone.',
  });
  await requestWhen(stage, request.id, 'she is told of the restriction', ({ letters }) =>
    letters.some(({ letter, status }) => letter === 'restriction-placed' && status === 'sent'),
  );
  narrator.tell(writer.said, {
    nl: 'krijgt bericht op het adres dat wij al kenden. Vroeg een ander erom, dan weet zij het nu.',
    en: 'is told at the address that we knew already. Had somebody else asked, she knows now.',
  });
  await theOrder(stage, request.id, 'restrict');
  narrator.scene({ nl: 'Gaslek', en: 'Gas leak' });
  const uses = `/requests/${request.id}/restrictions/${restrictionId}/uses`;
  const used = await staff.sanne.must<{ useId: string }>('requests', uses, {
    body: { use: 'emergency', reason },
    idempotencyKey: randomUUID(),
  });
  narrator.tell(people.sanne, {
    nl: `gebruikt het telefoonnummer toch: "${reason}" Bij gevaar mag dat, met naam en reden.`,
    en: 'uses the phone number all the same: a gas leak. In danger that is allowed, with a name and a reason.',
  });
  await staff.tom.must('requests', `${uses}/${used.body.useId}/review`, { body: { agreed: true } });
  narrator.tell(people.tom, {
    nl: 'kijkt dat binnen een werkdag na: terecht.',
    en: 'looks at that within a working day: it was right.',
  });
  narrator.scene({ nl: 'Beslissen', en: 'Decision' });
  await lineIsOpen(stage, request.id);
  await decideLine(stage, request.id, {
    outcome: 'granted',
    motivation: 'Wij zoeken uit welk adres klopt. Tot dan gebruiken wij deze gegevens niet.',
  });
  narrator.tell(people.pim, { nl: 'bevestigt de beperking.', en: 'confirms the restriction.' });
  await theAnswerByMail(stage, request.id, since);
  narrator.scene({ nl: 'Opheffen', en: 'Lifting' });
  const lift = await staff.pim.must<{ restrictions: { lift?: { liftsOn: string } }[] }>(
    'requests',
    `/requests/${request.id}/restrictions/${restrictionId}/lift`,
    { body: { reason: 'Het adres is uitgezocht en klopt nu.' }, idempotencyKey: randomUUID() },
  );
  const day = dayInWords(lift.body.restrictions[0]?.lift?.liftsOn ?? '');
  await requestWhen(stage, request.id, 'she is told that it lifts', ({ letters }) =>
    letters.some(({ letter, status }) => letter === 'restriction-lifts' && status === 'sent'),
  );
  narrator.tell(people.pim, {
    nl: `heft de beperking op, maar niet vandaag: Saskia hoort het eerst, en op ${day.nl} stopt zij.`,
    en: `lifts the restriction, but not today: Saskia is told first, and it ends on ${day.en}.`,
  });
  const { restrictions } = await requestOf(stage, request.id);
  if (restrictions[0]?.liftedAt !== undefined) throw new Error('It was lifted before its day.');
  return { request, end: 'in-force' };
};
