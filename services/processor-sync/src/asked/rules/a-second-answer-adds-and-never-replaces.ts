import type { AnyAnswer, Asked } from '../asked.js';

type Told = Pick<AnyAnswer, 'outcome' | 'answerRef'> & { readonly items?: number };

/**
 * Who was asked may answer again. What it said before changes nothing; what differs is added beside it and never
 * replaces it: the person has a right to all of it (GDPR Art. 15(3), 19).
 */
export const isNews = <A extends Told & AnyAnswer>(
  { answers }: Pick<Asked<A>, 'answers'>,
  told: Told,
): boolean =>
  !answers.some(
    (given) =>
      given.answerRef === told.answerRef && given.outcome === told.outcome && given.items === told.items,
  );
