import { randomUUID } from 'node:crypto';
import type { FoundSubjects, RequestView } from '../answers.ts';
import { people } from '../cast.ts';
import { dayInWords, daysAgo } from '../days.ts';
import { waitFor } from '../probe.ts';
import type { Said } from '../narrator.ts';
import type { Stage } from '../stage.ts';

/** What a letter says, and the rights that it invokes. */
export interface Asking {
  /** What the writer does, for the story. */
  readonly wish: Said;
  /** Why, in her own words. */
  readonly reason?: string;
  /** As `POST /requests` takes them. */
  readonly lines: readonly object[];
}

export const inzage: Asking = {
  wish: {
    nl: 'schrijft een brief: zij wil zien wat de woningcorporatie over haar heeft.',
    en: 'writes a letter: she wants to see what the housing association has on her.',
  },
  reason: 'Ik wil weten wat u over mij heeft, en aan wie u het gaf.',
  lines: [{ right: 'access' }],
};

/** A letter comes in; Bea finds the person and registers the request. @returns the request */
export const theLetter = async (
  { narrator, staff, run, writer }: Stage,
  { wish, reason, lines }: Asking = inzage,
): Promise<RequestView> => {
  narrator.scene({ nl: 'De brief', en: 'The letter' });
  narrator.tell(writer.said, wish);
  const search = async () => {
    const { body } = await staff.bea.must<FoundSubjects>('identity', '/subjects/search', {
      body: { purpose: 'intake-of-requests', by: 'email', email: writer.relation.email },
    });
    return body.items[0] ?? 'the ERP has not told of her yet';
  };
  // Searches are counted: a colleague has thirty a minute.
  const subject = await waitFor('The writer is known', search, 60_000, 2_500);
  narrator.tell(people.bea, {
    nl: 'zoekt met het e-mailadres uit de brief wie dit is. Zij ziet alleen wat zij nodig heeft:',
    en: 'looks up who this is by the e-mail address in the letter. She sees only what she needs:',
  });
  narrator.show(
    `${subject.subjectId.slice(0, 12)}…  ${subject.initials}  ${subject.birthYear ?? ''}  ${subject.city ?? ''}`,
  );
  const body = {
    subjectId: subject.subjectId,
    lines,
    ...(reason !== undefined && { reason }),
    channel: 'letter',
    receivedAt: daysAgo(2),
  };
  const call = { body, idempotencyKey: `story-${run}-${randomUUID()}` };
  const { body: request } = await staff.bea.must<RequestView>('requests', '/requests', call);
  const again = await staff.bea.must<RequestView>('requests', '/requests', call);
  narrator.tell(people.bea, {
    nl: `legt het verzoek vast: ${request.number}. (Twee keer geklikt: het blijft één verzoek, ${again.body.number}.)`,
    en: `registers the request: ${request.number}. (Clicked twice: still one request, ${again.body.number}.)`,
  });
  const { body: seen } = await staff.bea.must<RequestView>('requests', `/requests/${request.id}`);
  showClocks(narrator, seen);
  return seen;
};

const showClocks = (
  narrator: Stage['narrator'],
  { clocks: { promise, law }, nextStep }: RequestView,
): void => {
  const line = (nl: string, en: string, clock: typeof law): void => {
    const day = dayInWords(clock.day);
    narrator.show({ nl: `${nl}: uiterlijk ${day.nl}`, en: `${en}: ${day.en} at the latest` });
    for (const { text } of clock.steps ?? []) narrator.show(`   ${narrator.say(text)}`);
  };
  line('Belofte (vier weken)', 'Promise (four weeks)', promise);
  line('Wet (één maand)', 'Law (one month)', law);
  narrator.show({ nl: `Nu te doen: ${nextStep.text.nl}`, en: `Next step: ${nextStep.text.en}` });
};
