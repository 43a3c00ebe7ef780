import { isSure, personIdsOf, type KnownRequest } from './state.js';
import type { Draft } from './step.js';

/**
 * What a colleague does when the person of a request turned out to be another set of pseudonyms: after a wrong merge
 * nothing goes out, after a merge there is more to ask for (GDPR Art. 5(1)(f), 15).
 */
export const personStep = (state: KnownRequest): Draft | undefined => {
  if (!state.person || !isSure(state)) return undefined;
  const asked = state.identity.subjectIds;
  const now = personIdsOf(state);
  if (asked.some((id) => !now.includes(id)))
    return {
      code: 'person-was-split',
      text: {
        nl: 'Wat voor één persoon werd gehouden, blijken er twee te zijn. Er gaat niets weg. Vraag de privacy officer: begin voor ieder opnieuw met een eigen verzoek, met dezelfde ontvangstdatum.',
        en: 'What was taken for one person turned out to be two. Nothing goes out. Ask the privacy officer: begin anew for each with a request of its own, with the same date of receipt.',
      },
      who: 'privacy-officer',
    };
  if (state.status === 'closed' || now.every((id) => asked.includes(id))) return undefined;
  return {
    code: 'person-has-more',
    text: {
      nl: 'Deze persoon blijkt vaker bij ons bekend. Vraag ook die gegevens op: leg daarvoor een tweede verzoek vast, met dezelfde ontvangstdatum.',
      en: 'This person turned out to be known to us more than once. Ask for that data too: register a second request for it, with the same date of receipt.',
    },
    who: 'privacy-officer',
  };
};
