import { addDays, dayOf, promisedBy } from '@huisrecht/calendar';
import { lineInRetention, lineToDecide, silentParties } from './line-step.js';
import { personStep } from './person-step.js';
import { restrictionSteps } from './restriction-step.js';
import { settings } from './settings.js';
import { transferSteps } from './transfer-step.js';
import {
  collectedLines,
  deliveryOf,
  isOut,
  isSilent,
  lastRound,
  silentHolders,
  unsettledOrders,
  type Collecting,
  type IdentifiedRequest,
  type InReview,
  type KnownRequest,
  type PackageState,
} from './state.js';
import { asStep, type Draft, type NextStep } from './step.js';

export type { NextStep, StepCode } from './step.js';

const awaiting = (state: KnownRequest): Draft => {
  const { lastPostingDay } = promisedBy(state.receivedAt);
  const reminded = state.reminders.find(
    ({ reminder }) => reminder === 'check-rejected' || reminder.startsWith('nobody-came'),
  );
  if (!reminded) {
    return {
      code: 'check-identity',
      text: {
        nl: 'Controleer wie dit vraagt: het echte document aan de balie, of een andere zekere manier.',
        en: 'Check who asks: the original document at the counter, or another sure way.',
      },
      who: 'clerk',
      by: lastPostingDay,
      action: 'identity-check',
    };
  }
  return {
    code: 'help-to-identify',
    text: {
      nl: 'Wij weten nog niet zeker wie dit vraagt. Bel of schrijf: thuis, via beeldbellen of terugbellen kan ook.',
      en: 'We are not sure yet who asks. Call or write: at home, by video or by calling back is possible too.',
    },
    who: 'clerk',
    by: lastPostingDay,
    action: 'identity-check',
  };
};

const couldNotIdentify = (state: KnownRequest): Draft =>
  state.letters.some((one) => one.letter === 'could-not-identify' && isOut(one))
    ? {
        code: 'wait-for-the-person',
        text: {
          nl: 'De brief is verstuurd. Komt de persoon alsnog, ga dan meteen verder.',
          en: 'The letter is out. When the person comes, go on at once.',
        },
        who: 'person',
        action: 'identity-check',
      }
    : {
        code: 'send-could-not-identify',
        text: {
          nl: 'Verstuur de brief dat wij niet weten wie dit vraagt, naar het adres dat wij al kenden.',
          en: 'Send the letter that says we do not know who asks, to the address we knew already.',
        },
        who: 'clerk',
        by: promisedBy(state.receivedAt).lastPostingDay,
        action: 'letter',
      };

const collecting = (state: Collecting): Draft => {
  const silent = silentHolders(state);
  const by = silent
    .map(({ answerBy }) => answerBy ?? '')
    .sort()
    .at(-1);
  return {
    code: 'wait-for-holders',
    text: {
      nl: `Wij wachten op ${silent.length === 1 ? '1 gegevenshouder' : `${silent.length} gegevenshouders`}. Verder gaan zonder hen mag altijd.`,
      en: `Waiting for ${silent.length === 1 ? '1 holder' : `${silent.length} holders`}. You can always go on without them.`,
    },
    who: 'system',
    ...(by ? { by } : {}),
    action: 'holders',
  };
};

const inReview = (state: InReview): Draft => {
  const reviewed = collectedLines(state).length === 0 || lastRound(state)?.decided !== undefined;
  const other = reviewed ? (lineToDecide(state) ?? lineInRetention(state)) : undefined;
  if (other) return other;
  const late = (lastRound(state)?.round ?? 1) > 1;
  return {
    code: 'review-and-decide',
    text: late
      ? {
          nl: 'Er kwam nog een antwoord binnen. Beoordeel het en beslis: het wordt een aanvulling.',
          en: 'One more answer came in. Review and decide: it becomes a supplement.',
        }
      : { nl: 'Beoordeel wat er is gevonden en beslis.', en: 'Review what was found, and decide.' },
    who: 'privacy-officer',
    by: promisedBy(state.receivedAt).lastPostingDay,
    action: 'review',
  };
};

const sending = (state: IdentifiedRequest): Draft => {
  const { lastPostingDay, plannedDay } = promisedBy(state.receivedAt);
  if (!lastRound(state)?.prepared) {
    return {
      code: 'wait-for-the-answer',
      text: { nl: 'De brief en het pakket worden gemaakt.', en: 'Letter and package are being made.' },
      who: 'system',
    };
  }
  switch (deliveryOf(state, lastRound(state)) ?? 'post') {
    case 'email':
      return {
        code: 'wait-for-the-mail',
        text: { nl: 'De brief gaat per e-mail weg.', en: 'The letter goes out by mail.' },
        who: 'system',
      };
    case 'post':
      return {
        code: 'post-the-answer',
        text: { nl: 'Print de brief en doe hem op de post.', en: 'Print the letter and post it.' },
        who: 'clerk',
        by: lastPostingDay,
        action: 'handover',
      };
    case 'counter':
      return {
        code: 'hand-over-the-answer',
        text: {
          nl: 'Geef de brief aan de balie, tegen handtekening.',
          en: 'Hand over the letter at the counter, against signature.',
        },
        who: 'clerk',
        by: plannedDay,
        action: 'handover',
      };
  }
};

const unread = ({ hasContent, code, fetchedAt, destroyedAt }: PackageState): boolean =>
  hasContent && !code && fetchedAt.length === 0 && destroyedAt === undefined;

const answered = (state: IdentifiedRequest, now: Date): Draft => {
  const packages = state.rounds.flatMap(({ prepared, sent }) =>
    prepared ? [{ ...prepared.package, until: sent?.fetchableUntil }] : [],
  );
  const waiting = packages.find(unread);
  if (waiting) {
    return {
      code: 'give-the-code',
      text: {
        nl: 'Geef de code van het pakket door: aan de telefoon of aan de balie, nooit per e-mail.',
        en: 'Pass on the code of the package: by phone or at the counter, never by mail.',
      },
      who: 'clerk',
      by: waiting.until ? addDays(dayOf(waiting.until), -1) : addDays(dayOf(now), settings.packageDays),
      action: 'package-code',
    };
  }
  if (packages.some(({ lockedUntil }) => lockedUntil !== undefined && new Date(lockedUntil) > now)) {
    return {
      code: 'package-locked',
      text: {
        nl: 'Er zijn veel foute codes ingevuld. Bel de persoon: was u dat zelf? Geef zo nodig een nieuwe code.',
        en: 'Many wrong codes were tried. Call the person: was it you? Give a new code when needed.',
      },
      who: 'clerk',
      action: 'package-code',
    };
  }
  const [transfer] = transferSteps(state);
  if (transfer) return transfer;
  if (collectedLines(state).length > 0 && state.holders.some(isSilent)) {
    return {
      code: 'chase-silent-holders',
      text: {
        nl: 'Ons antwoord is weg, maar niet iedereen heeft geantwoord. Vraag het opnieuw, of laat een teamleider vastleggen waarom er geen antwoord komt.',
        en: 'Our answer is out, but not everyone answered. Ask again, or let a team lead record why no answer can come.',
      },
      who: 'privacy-officer',
      action: 'holders',
    };
  }
  if (unsettledOrders(state).length > 0) {
    const silent = silentParties(state).length;
    return {
      code: 'chase-silent-parties',
      text: {
        nl: `Ons antwoord is weg, maar ${silent === 1 ? '1 partij heeft' : `${silent} partijen hebben`} nog niet gezegd wat er is gedaan. Vraag het opnieuw, of laat een teamleider vastleggen waarom er geen antwoord komt.`,
        en: `Our answer is out, but ${silent === 1 ? '1 party has' : `${silent} parties have`} not said what was done. Ask again, or let a team lead record why no answer can come.`,
      },
      who: 'privacy-officer',
      action: 'orders',
    };
  }
  return restrictionSteps(state)[0] ?? done;
};

const done: Draft = {
  code: 'nothing',
  text: { nl: 'Er is niets meer te doen.', en: 'There is nothing left to do.' },
  who: 'system',
};

/** Who hears nothing does not know that we do nothing, nor that they can object to it (GDPR Art. 12(4)). */
const tellWhyItEnded = (state: KnownRequest): Draft | undefined => {
  if (state.status !== 'ended') return undefined;
  const { because } = state.ended;
  const said = state.letters.some(
    ({ letter, status }) => letter === 'not-a-request' && status !== 'not-sent',
  );
  if (said || (because !== 'no-request' && because !== 'not-ours')) return undefined;
  return {
    code: 'tell-why-it-ended',
    text: {
      nl: 'Schrijf de persoon waarom wij dit niet als verzoek beantwoorden.',
      en: 'Write to the person why we do not answer this as a request.',
    },
    who: 'clerk',
    by: state.lawfulBy,
    action: 'letter',
  };
};

const draft = (state: KnownRequest, now: Date): Draft => {
  switch (state.status) {
    case 'awaiting-identity':
      return lineToDecide(state) ?? awaiting(state);
    case 'could-not-identify':
      return lineToDecide(state) ?? couldNotIdentify(state);
    case 'collecting':
      return lineToDecide(state) ?? collecting(state);
    case 'in-review':
      return inReview(state);
    case 'decided':
      return sending(state);
    case 'answered':
      return answered(state, now);
    case 'closed':
    case 'withdrawn':
    case 'ended':
      return (
        restrictionSteps(state)[0] ??
        tellWhyItEnded(state) ?? {
          code: 'nothing',
          text: { nl: 'Dit verzoek is klaar.', en: 'This request is done.' },
          who: 'system',
        }
      );
  }
};

/** Whether it matters no more that a letter came back: of a withdrawn request, unless it told of the withdrawal. */
const needsNoAddress = ({ status, letters }: KnownRequest): boolean =>
  status === 'in-review' ||
  (status === 'withdrawn' && letters.findLast(({ letter }) => letter === 'withdrawn')?.status !== 'returned');

/** A letter came back, and nothing is posted until it is known where to; a review goes on meanwhile. */
const cameBack = (state: KnownRequest): Draft | undefined =>
  state.addressInDoubtSince === undefined || needsNoAddress(state)
    ? undefined
    : {
        code: 'find-the-address',
        text: {
          nl: 'Een brief kwam terug. Bel de persoon op een bekend nummer, bevestig het adres en verstuur de brief opnieuw.',
          en: 'A letter came back. Call the person on a number we knew, confirm the address and send the letter again.',
        },
        who: 'clerk',
        action: 'letter',
      };

/**
 * What must happen now with a request, who does it and before when. An emergency use that nobody looked at comes first:
 * it has a working day.
 */
export const nextStep = (state: KnownRequest, now: Date): NextStep => {
  const emergency = restrictionSteps(state).find(({ code }) => code === 'review-emergency-use');
  return asStep(emergency ?? personStep(state) ?? cameBack(state) ?? draft(state, now), now);
};
