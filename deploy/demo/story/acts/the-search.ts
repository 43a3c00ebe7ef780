import { people } from '../cast.ts';
import type { CollectionView, HolderView, RequestView, SearchTask } from '../answers.ts';
import type { Colleague } from '../colleague.ts';
import type { Said } from '../narrator.ts';
import { TooLate, waitFor } from '../probe.ts';
import { behave, logOf } from '../processors.ts';
import type { Stage } from '../stage.ts';

const isSettled = ({ state }: HolderView): boolean => state === 'answered' || state === 'no-answer-possible';

const collectionOf = async ({ staff }: Stage, id: string): Promise<CollectionView | string> => {
  const { status, body } = await staff.bea.ask<CollectionView>('processor-sync', `/collections/${id}`);
  return status === 200 ? body : `processor-sync answers ${status}`;
};

/** Waits for the search tasks of this request that somebody is to do. */
const tasksOf = (who: Colleague, id: string, count: number): Promise<readonly SearchTask[]> =>
  waitFor(`${who.user} has ${count} search tasks`, async () => {
    const { body } = await who.must<{ items: SearchTask[] }>(
      'processor-sync',
      `/search-tasks?mine=true&status=open&requestId=${id}`,
    );
    const mine = body.items.filter(({ assignedTo }) => assignedTo === who.user);
    return mine.length >= count ? mine : `there are ${mine.length}`;
  });

const foundOnTheDrive = {
  outcome: 'found',
  items: [
    {
      category: 'correspondence',
      title: 'Gespreksverslag over de verwarming',
      recordedOn: '2025-11-02',
      file: {
        name: 'gespreksverslag.txt',
        mediaType: 'text/plain',
        content: Buffer.from(
          'Mevrouw Bakker belde over de verwarming. Afspraak gemaakt voor 5 november.',
        ).toString('base64'),
      },
    },
  ],
};

/** Sanne and Bea search where only people can: she finds one file, the rest holds nothing. */
const peopleSearch = async ({ narrator, staff }: Stage, id: string): Promise<void> => {
  const answer = (who: Colleague, taskId: string, body: object) =>
    who.must('processor-sync', `/search-tasks/${taskId}/answer`, { body });
  const [first, ...others] = await tasksOf(staff.sanne, id, 2);
  if (!first) throw new Error('Sanne has nothing to search.');
  const { body: opened } = await staff.sanne.must<SearchTask>(
    'processor-sync',
    `/search-tasks/${first.taskId}`,
  );
  narrator.tell(people.sanne, {
    nl: `zoekt met de hand: ${first.place}. Zij krijgt ${opened.terms?.length ?? 0} zoektermen, en dat zij keek is vastgelegd.`,
    en: `searches by hand: ${first.place}. She gets ${opened.terms?.length ?? 0} search terms, and that she looked is logged.`,
  });
  await answer(staff.sanne, first.taskId, foundOnTheDrive);
  narrator.show({ nl: 'Eén bestand gevonden en geüpload.', en: 'One file found and uploaded.' });
  for (const { taskId, place } of others) {
    await answer(staff.sanne, taskId, { outcome: 'nothing-found' });
    narrator.show({ nl: `${place}: niets gevonden.`, en: `${place}: nothing found.` });
  }
  for (const { taskId, place } of await tasksOf(staff.bea, id, 1)) {
    await answer(staff.bea, taskId, { outcome: 'nothing-found' });
    narrator.tell(people.bea, { nl: `${place}: niets gevonden.`, en: `${place}: nothing found.` });
  }
};

const outcomeOf = ({ answers, noAnswer }: HolderView): Said => {
  if (noAnswer) return { nl: 'geen antwoord mogelijk', en: 'no answer possible' };
  const found = answers.reduce((sum, { items }) => sum + items, 0);
  return found > 0
    ? { nl: `gevonden: ${found}`, en: `found: ${found}` }
    : { nl: 'niets gevonden', en: 'nothing found' };
};

/** Follows the holders and tells of each as soon as it has answered. @returns those that are still silent */
const followHolders = async (stage: Stage, id: string, deadlineMs: number): Promise<HolderView[]> => {
  const told = new Set<string>();
  let silent: HolderView[] = [];
  const look = async (): Promise<true | string> => {
    const collection = await collectionOf(stage, id);
    if (typeof collection === 'string') return collection;
    for (const holder of collection.holders.filter((one) => isSettled(one) && !told.has(one.holder))) {
      told.add(holder.holder);
      const { nl, en } = outcomeOf(holder);
      stage.narrator.show({ nl: `✓ ${holder.name}: ${nl}`, en: `✓ ${holder.name}: ${en}` });
    }
    silent = collection.holders.filter((one) => !isSettled(one));
    return silent.length === 0 || `${silent.map(({ name }) => name).join(', ')} is silent`;
  };
  try {
    await waitFor('every holder answers', look, deadlineMs);
  } catch (error) {
    if (!(error instanceof TooLate) || silent.length === 0) throw error;
  }
  return silent;
};

/** MeningsPeil is down at first, and is asked again when it is up; another telling may have brought it up before. */
const tellOfMeningspeil = async (stage: Stage, id: string): Promise<void> => {
  const { narrator, places, staff } = stage;
  const { failure, name } = await waitFor('MeningsPeil fails', async () => {
    const now = await collectionOf(stage, id);
    if (typeof now === 'string') return now;
    const one = now.holders.find(({ holder }) => holder === 'meningspeil');
    return one && (one.failure || isSettled(one)) ? one : `it is "${one?.state ?? 'not asked'}"`;
  });
  // By itself it is down three times of ten; told to say it twice, it is up.
  await behave(places.meningspeilControl, 'twice');
  if (!failure)
    return narrator.show({ nl: `${name} is deze keer niet uitgevallen.`, en: `${name} was up this time.` });
  narrator.tell(people.meningspeil, {
    nl: `ligt eruit. ${failure.explanation.nl} De anderen wachten daar niet op.`,
    en: `is down. ${failure.explanation.en} The others do not wait for that.`,
  });
  narrator.tell(people.bea, {
    nl: 'ziet wie er zwijgt en vraagt het opnieuw.',
    en: 'sees who is silent and asks again.',
  });
  await staff.bea.ask('processor-sync', `/collections/${id}/holders/meningspeil/ask-again`, { body: {} });
};

const showVakwerk = async ({ narrator, places }: Stage): Promise<void> => {
  const { requests, callbacks } = await logOf(places.vakwerkControl);
  const kinds = requests.at(-1)?.identityTypes.join(', ') ?? '';
  const status = callbacks.at(-1)?.status ?? 0;
  narrator.tell(people.vakwerk, {
    nl: `antwoordde met OpenDSR. Het kreeg alleen: ${kinds}. Het meldde zelf dat het klaar was, getekend (${status}).`,
    en: `answered by OpenDSR. It got only: ${kinds}. It told by itself that it was done, signed (${status}).`,
  });
};

/** Who is asked, who answers by itself, who searches by hand, who is down. When one stays silent Tom records it. */
export const theSearch = async (stage: Stage, { id }: RequestView): Promise<void> => {
  const { narrator, staff } = stage;
  narrator.scene({ nl: 'Overal zoeken', en: 'Searching everywhere' });
  const collection = await waitFor('the holders are known', async () => collectionOf(stage, id));
  narrator.tell(people.huisrecht, {
    nl: `vraagt ${collection.holders.length} plekken: wat heeft u over deze persoon? Elk hoort alleen wat in zijn overeenkomst staat.`,
    en: `asks ${collection.holders.length} places: what do you have on this person? Each is told only what its agreement lists.`,
  });
  await peopleSearch(stage, id);
  await tellOfMeningspeil(stage, id);
  const silent = await followHolders(stage, id, 120_000);
  await showVakwerk(stage);
  for (const { holder, name } of silent) {
    narrator.tell(people.tom, {
      nl: `legt vast dat ${name} blijft zwijgen: anders kan het verzoek nooit sluiten.`,
      en: `records that ${name} keeps silent: otherwise the request can never close.`,
    });
    const body = { reason: 'holder-keeps-silent' };
    await staff.tom.must('processor-sync', `/collections/${id}/holders/${holder}/no-answer`, { body });
  }
};
