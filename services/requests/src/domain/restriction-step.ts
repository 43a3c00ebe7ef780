import { addDays, dayOf } from '@huisrecht/calendar';
import { isOvertakenByAPart } from './restriction-ids.js';
import { reviewBy, waitsForReview } from './rules/an-emergency-use-is-reviewed-by-somebody-else.js';
import { thePersonWasTold } from './rules/the-person-is-told-before-a-restriction-lifts.js';
import { inForce, lineOf, type KnownRequest, type Restriction } from './state.js';
import type { Draft } from './step.js';

/** Whether what a restriction waited for is decided, or will not be decided any more. */
const hasDoneItsWork = (state: KnownRequest, one: Restriction): boolean => {
  const its = lineOf(state, one.line);
  if (its?.outcome === undefined) return state.status === 'ended';
  if (its.right === 'objection' || its.outcome === 'refused') return true;
  return isOvertakenByAPart(one, its);
};

const ofOne = (state: KnownRequest, one: Restriction): Draft | undefined => {
  const { restrictionId, line, lift, uses } = one;
  const at = { line, restrictionId, action: 'restriction' } as const;
  const emergency = uses.find(waitsForReview);
  if (emergency) {
    return {
      code: 'review-emergency-use',
      text: {
        nl: 'Beperkte gegevens zijn in een noodgeval gebruikt. Kijk na of dat mocht; niet wie het zelf deed.',
        en: 'Restricted data was used in an emergency. See whether that was right; not who did it themselves.',
      },
      ...{ who: 'privacy-officer', by: reviewBy(emergency), ...at },
    };
  }
  if (lift) {
    const told = thePersonWasTold(state, one, addDays(lift.liftsOn, 1));
    return told
      ? {
          code: 'wait-until-it-lifts',
          text: {
            nl: 'De beperking gaat er vanzelf af op deze dag.',
            en: 'The restriction lifts on this day.',
          },
          ...{ who: 'system', by: lift.liftsOn, ...at },
        }
      : {
          code: 'tell-before-lifting',
          text: {
            nl: 'Verstuur de brief dat de beperking eraf gaat. Zonder die brief blijft de beperking staan.',
            en: 'Send the letter that the restriction lifts. Without it the restriction stays.',
          },
          ...{ who: 'clerk', by: addDays(dayOf(lift.announcedAt), 1), ...at },
        };
  }
  if (!hasDoneItsWork(state, one)) return undefined;
  return {
    code: 'lift-restriction',
    text: {
      nl: 'De beperking is niet meer nodig. Beslis dat zij eraf gaat; de persoon hoort dat eerst.',
      en: 'The restriction is not needed any more. Decide that it lifts; the person is told first.',
    },
    ...{ who: 'privacy-officer', ...at },
  };
};

const order = ['review-emergency-use', 'tell-before-lifting', 'lift-restriction', 'wait-until-it-lifts'];

/** What must happen with restrictions, the most pressing first; of one line, or of all. */
export const restrictionSteps = (state: KnownRequest, line?: number): Draft[] =>
  inForce(state)
    .filter((one) => line === undefined || one.line === line)
    .flatMap((one) => ofOne(state, one) ?? [])
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
