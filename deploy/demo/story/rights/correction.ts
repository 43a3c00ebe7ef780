import { theCounter } from '../acts/the-counter.ts';
import { theAnswerByMail, theEnd } from '../acts/the-end.ts';
import { theLetter } from '../acts/the-letter.ts';
import { decideLine, lineIsOpen, wouldBeRefused } from '../acts/the-line.ts';
import { theOrder } from '../acts/the-order.ts';
import { people } from '../cast.ts';
import type { Stage, Tell } from '../stage.ts';

const phone = { category: 'contact', field: 'phone', after: '06-55512345' };
const nothingElse = { fields: [], purposes: [], recordIds: [] };

const details = async ({ staff }: Stage, id: string): Promise<void> => {
  await staff.pim.must('requests', `/requests/${id}/lines/1/details`);
};

/** GDPR Art. 16: a wrong phone number is corrected, and everyone who got it hears the right one. */
export const tellRectification: Tell = async (stage) => {
  const { narrator, staff, writer } = stage;
  const before = writer.relation.phone;
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft een brief: haar telefoonnummer klopt niet meer.',
      en: 'writes a letter: her phone number is not right any more.',
    },
    lines: [
      {
        right: 'rectification',
        scope: { ...nothingElse, categories: ['contact'] },
        details: { corrections: [{ ...phone, ...(before !== undefined && { before }) }] },
      },
    ],
  });
  await theCounter(stage, request);
  const since = new Date();
  narrator.scene({ nl: 'Nakijken en beslissen', en: 'Review and decision' });
  await lineIsOpen(stage, request.id);
  await details(stage, request.id);
  narrator.tell(people.pim, { nl: 'ziet oud en nieuw naast elkaar:', en: 'sees old and new side by side:' });
  narrator.show({
    nl: `Telefoonnummer: ${before ?? 'geen'} → ${phone.after}`,
    en: `Phone number: ${before ?? 'none'} → ${phone.after}`,
  });
  const decision = { outcome: 'granted', motivation: 'U gaf uw nieuwe nummer door.', corrections: [phone] };
  const refused = await wouldBeRefused(stage, request.id, decision);
  narrator.tell(people.huisrecht, {
    nl: `laat dat niet zomaar toe (${refused}): wie een nieuw nummer opgeeft, kan een ander zijn.`,
    en: `does not just allow that (${refused}): whoever gives a new number may be somebody else.`,
  });
  await staff.bea.must('identity', `/checks/${request.id}/known-contacts`);
  await decideLine(stage, request.id, { ...decision, confirmedThrough: 'known-phone' });
  narrator.tell(people.pim, {
    nl: 'laat Bea bellen naar een nummer dat wij al kenden, en wijst toe.',
    en: 'has Bea call a number that we knew already, and grants it.',
  });
  await theOrder(stage, request.id, 'rectify');
  await theAnswerByMail(stage, request.id, since);
  await theEnd(stage, request.id);
  return { request, end: 'closed' };
};

const statement = 'De monteur kwam op 5 november niet opdagen; ik heb de hele dag gewacht.';

/** GDPR Art. 16, second sentence: we do not change what was written, and her own words go with it from now on. */
export const tellSupplement: Tell = async (stage) => {
  const { narrator } = stage;
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft: in het dossier van de reparatie ontbreekt haar kant van het verhaal.',
      en: 'writes: her side of the story is missing in the file of the repair.',
    },
    lines: [
      {
        right: 'rectification',
        change: 'supplement',
        scope: { ...nothingElse, categories: ['repairs'] },
        details: { statement },
      },
    ],
  });
  await theCounter(stage, request);
  const since = new Date();
  narrator.scene({ nl: 'Nakijken en beslissen', en: 'Review and decision' });
  await lineIsOpen(stage, request.id);
  await details(stage, request.id);
  narrator.show(`"${statement}"`);
  await decideLine(stage, request.id, {
    outcome: 'granted',
    motivation: 'Uw verklaring hoort bij het dossier; wie het dossier leest, leest haar mee.',
  });
  narrator.tell(people.pim, {
    nl: 'voegt haar verklaring toe. Wat er stond, blijft staan.',
    en: 'adds her statement. What was written stays.',
  });
  await theOrder(stage, request.id, 'rectify');
  await theAnswerByMail(stage, request.id, since);
  await theEnd(stage, request.id);
  return { request, end: 'closed' };
};
