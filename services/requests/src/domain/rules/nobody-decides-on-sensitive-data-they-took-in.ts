import type { Sensitivity } from '@huisrecht/contracts';
import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';
import type { KnownRequest } from '../state.js';

/**
 * Where health or offences are in it, two colleagues have looked: who entered the request does not decide on it.
 * GDPR Art. 9, 10, 24, 32; LAW §4(11); `fourEyes` turns it off for an office of one.
 * @param sensitivities of the categories that the decision is about
 */
export const nobodyDecidesOnSensitiveDataTheyTookIn = (
  { registeredBy }: KnownRequest,
  decider: Colleague,
  sensitivities: readonly Sensitivity[],
  fourEyes: boolean,
): Refusal | undefined => {
  const sensitive = sensitivities.some((one) => one === 'special' || one === 'criminal');
  return fourEyes && sensitive && registeredBy === decider.id
    ? refusal('decision.by-who-took-it-in')
    : undefined;
};
