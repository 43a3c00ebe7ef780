import { randomUUID } from 'node:crypto';
import { theCounter } from '../acts/the-counter.ts';
import { theAnswerByMail, theEnd } from '../acts/the-end.ts';
import { theLetter } from '../acts/the-letter.ts';
import { decideLine, lineIsOpen, wouldBeRefused } from '../acts/the-line.ts';
import { theOrder } from '../acts/the-order.ts';
import type { RequestView } from '../answers.ts';
import { people } from '../cast.ts';
import { dayInWords } from '../days.ts';
import { requestOf, type Tell } from '../stage.ts';

const only = (...purposes: string[]) => ({ categories: [], fields: [], purposes, recordIds: [] });

const partly = {
  outcome: 'partly',
  motivation: 'Wij stoppen met brieven over de buurt. Bij overlast mogen wij u aanspreken.',
  grounds: ['compelling-grounds'],
  necessity: 'Zonder dit kunnen wij niets doen als iemand overlast heeft.',
  granted: only('communication'),
  refused: only('liveability'),
};
const weighing = {
  ourInterest: 'Een buurt waar iedereen prettig en veilig woont.',
  theirInterest: 'U bent vaak ziek en wilt niet steeds benaderd worden.',
  conclusion: 'Brieven stoppen wij; aanspreken bij overlast blijft nodig.',
};

/** GDPR Art. 21(1): restricted meanwhile, weighed in writing, and told what weighs more and why. */
export const tellObjection: Tell = async (stage) => {
  const { narrator, logIn, staff } = stage;
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft: zij wil niet dat haar gegevens worden gebruikt voor leefbaarheid en nieuwsbrieven. Zij is vaak ziek.',
      en: 'writes: she does not want her data used for liveability and newsletters. She is often ill.',
    },
    lines: [
      {
        right: 'objection',
        scope: only('liveability', 'communication'),
        details: { words: 'Ik ben vaak ziek en wil met rust gelaten worden.' },
      },
    ],
  });
  const [restriction] = (await requestOf(stage, request.id)).restrictions;
  if (restriction?.case !== 'objection-pending') throw new Error('Nothing is restricted meanwhile.');
  narrator.tell(people.huisrecht, {
    nl: 'gebruikt deze gegevens hier intussen niet voor, totdat er is beslist.',
    en: 'does not use this data for that meanwhile, until it is decided.',
  });
  await theOrder(stage, request.id, 'restrict');
  await theCounter(stage, request);
  const since = new Date();
  narrator.scene({ nl: 'Afwegen', en: 'Weighing' });
  await lineIsOpen(stage, request.id);
  const fatima = await logIn('fatima');
  await fatima.must('requests', `/requests/${request.id}/lines/1/advice`, {
    body: { advises: 'partly', words: 'Stop met wat niet nodig is; overlast aanpakken mag blijven.' },
    idempotencyKey: randomUUID(),
  });
  narrator.tell(people.fatima, {
    nl: 'geeft advies. Beslissen mag de FG niet.',
    en: 'advises. The FG may not decide.',
  });
  const refused = await wouldBeRefused(stage, request.id, partly);
  narrator.tell(people.huisrecht, {
    nl: `vraagt eerst een afweging op papier (${refused}).`,
    en: `first wants a weighing in writing (${refused}).`,
  });
  await decideLine(stage, request.id, {
    ...partly,
    weighing: { ...weighing, compellingGrounds: 'De veiligheid van de buren.' },
  });
  narrator.tell(people.pim, { nl: 'weegt af en beslist:', en: 'weighs, and decides (in Dutch):' });
  narrator.show(...Object.values(weighing));
  await theOrder(stage, request.id, 'object');
  await theAnswerByMail(stage, request.id, since);
  await theEnd(stage, request.id);
  const lift = await staff.pim.must<RequestView>(
    'requests',
    `/requests/${request.id}/restrictions/${restriction.restrictionId}/lift`,
    { body: { reason: 'Er is over het bezwaar beslist.' }, idempotencyKey: randomUUID() },
  );
  const day = dayInWords(lift.body.restrictions[0]?.lift?.liftsOn ?? '');
  narrator.tell(people.pim, {
    nl: `heft de beperking op: dat hoort zij eerst, en op ${day.nl} stopt die. Wat gestopt is, blijft gestopt.`,
    en: `lifts the restriction: she is told first, and it ends on ${day.en}. What was stopped stays stopped.`,
  });
  return { request, end: 'closed' };
};

/** GDPR Art. 7(3) and 21(2): withdrawing is as easy as giving, and advertising always stops: no visit, no weighing. */
export const tellConsent: Tell = async (stage) => {
  const { narrator } = stage;
  const since = new Date();
  const request = await theLetter(stage, {
    wish: {
      nl: 'schrijft: geen enquêtes meer. Zij trekt haar toestemming daarvoor in.',
      en: 'writes: no more surveys. She withdraws her consent to them.',
    },
    lines: [
      { right: 'withdrawal-of-consent', scope: only('quality-research') },
      { right: 'objection', objection: 'direct-marketing', scope: only('quality-research') },
    ],
  });
  narrator.scene({ nl: 'Meteen stoppen', en: 'Stop at once' });
  await lineIsOpen(stage, request.id);
  const motivation = 'U hoeft niet te zeggen waarom. Wij stoppen.';
  const refused = await wouldBeRefused(
    stage,
    request.id,
    { outcome: 'refused', motivation, grounds: ['compelling-grounds'], necessity: motivation },
    2,
  );
  narrator.tell(people.huisrecht, {
    nl: `laat geen nee toe (${refused}). Langskomen hoeft niet: stoppen is net zo makkelijk als beginnen.`,
    en: `allows no refusal (${refused}). No visit is needed: stopping is as easy as starting.`,
  });
  await decideLine(stage, request.id, { outcome: 'granted', motivation });
  await decideLine(stage, request.id, { outcome: 'granted', motivation }, 2);
  narrator.tell(people.pim, { nl: 'legt het vast.', en: 'records it.' });
  await theOrder(stage, request.id, 'stop-consent');
  await theOrder(stage, request.id, 'object');
  await theAnswerByMail(stage, request.id, since);
  await theEnd(stage, request.id);
  return { request, end: 'closed' };
};
