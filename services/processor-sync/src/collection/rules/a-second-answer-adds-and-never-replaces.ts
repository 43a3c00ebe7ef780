import type { GivenAnswer, Holder } from '../holder.js';

type Told = Pick<GivenAnswer, 'outcome' | 'items' | 'answerRef'>;

/**
 * A holder may answer again. What it said before changes nothing; what differs is added beside it and never
 * replaces it: the person has a right to all of it (GDPR Art. 15(3)).
 */
export const isNews = ({ answers }: Holder, told: Told): boolean =>
  !answers.some(
    (given) =>
      given.answerRef === told.answerRef && given.outcome === told.outcome && given.items === told.items,
  );
