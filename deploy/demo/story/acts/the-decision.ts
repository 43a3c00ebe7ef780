import { people } from '../cast.ts';
import { randomUUID } from 'node:crypto';
import type { RequestView, Review, ReviewItem } from '../answers.ts';
import { requestWhen, type Stage } from '../stage.ts';

const motivation =
  'U krijgt alles wat over u gaat. Wat een ander over u meldde, krijgt u zonder de naam en de woorden van die ander.';

/** Items about somebody else too are given with the words of others blacked out. */
const choiceOf = ({ itemId }: ReviewItem): object => ({ itemId, choice: 'give', withOthers: false });

/** Pim looks at what came in and decides. @returns what was held back: values of the fields about others */
export const theDecision = async (stage: Stage, { id }: RequestView): Promise<readonly string[]> => {
  const { narrator, staff } = stage;
  narrator.scene({ nl: 'Nakijken en beslissen', en: 'Review and decision' });
  await requestWhen(stage, id, 'the review opens', ({ status }) => status === 'in-review');
  const { body: review, etag } = await staff.pim.must<Review>('requests', `/requests/${id}/review`);
  narrator.tell(people.pim, {
    nl: 'ziet wat er gevonden is, per soort:',
    en: 'sees what was found, by kind:',
  });
  for (const { label, items } of review.categories) narrator.show(`${narrator.say(label)}: ${items.length}`);
  const others = review.categories.flatMap(({ items }) => items).filter(({ aboutOthers }) => aboutOthers);
  const held = others.flatMap(({ fields }) => fields).filter(({ aboutOther }) => aboutOther);
  for (const { label, people } of others) {
    const roles = people.filter(({ isSubject }) => !isSubject).map(({ role }) => role);
    narrator.show({
      nl: `⚑ "${label.nl}" gaat ook over een ander (${roles.join(', ')}): dat houden wij achter.`,
      en: `⚑ "${label.en}" is about somebody else too (${roles.join(', ')}): that is held back.`,
    });
  }
  const body = {
    outcome: held.length > 0 ? 'partly' : 'granted',
    motivation,
    items: others.map(choiceOf),
    withoutAnswerOf: review.silentHolders.map(({ holder }) => holder),
  };
  const wrong = await staff.bea.ask('requests', `/requests/${id}/decision`, {
    body,
    ifMatch: etag,
    idempotencyKey: randomUUID(),
  });
  narrator.tell(people.bea, {
    nl: `mag niet beslissen (${wrong.status}). Dat doet een mens met die rol, met naam en uitleg.`,
    en: `may not decide (${wrong.status}). A human with that role does, by name and with reasons.`,
  });
  await staff.pim.must('requests', `/requests/${id}/decision`, {
    body,
    ifMatch: etag,
    idempotencyKey: randomUUID(),
  });
  narrator.tell(people.pim, {
    nl: `beslist: ${body.outcome === 'partly' ? 'deels toegewezen' : 'toegewezen'}. "${motivation}"`,
    en: `decides: ${body.outcome}. (The motivation is Dutch: it is in the letter.)`,
  });
  return held.map(({ value }) => value);
};
