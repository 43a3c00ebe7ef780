import { promisedBy } from '@huisrecht/calendar';
import { isCovered } from './rules/a-check-covers-the-lines-it-names.js';
import { erasuresThatWait } from './rules/erasing-waits-for-the-copy.js';
import { needsIdentity } from './rules/some-rights-never-wait-for-identity.js';
import { transferSteps } from './transfer-step.js';
import { restrictionSteps } from './restriction-step.js';
import {
  isCollected,
  isIdentified,
  isSure,
  openLines,
  partyIsSilent,
  unsettledOrders,
  type KnownRequest,
  type Line,
} from './state.js';
import { asStep, type Draft, type NextStep } from './step.js';

const nothing = (line: number): Draft => ({
  ...{ code: 'nothing', line, who: 'system' },
  text: { nl: 'Er is niets meer te doen.', en: 'There is nothing left to do.' },
});

const waitsForIdentity = (state: KnownRequest, { line }: Line): Draft =>
  isSure(state)
    ? {
        code: 'check-again-for-the-line',
        text: {
          nl: `De controle gaat niet over onderdeel ${line}. Controleer opnieuw, of leg vast dat het wordt ingetrokken.`,
          en: `The check does not cover part ${line}. Check again, or record that it is withdrawn.`,
        },
        ...{ who: 'clerk', line, action: 'identity-check' },
      }
    : {
        code: 'check-identity',
        text: {
          nl: 'Dit onderdeel wacht tot wij zeker weten wie het vraagt.',
          en: 'This part waits until we are sure who asks.',
        },
        ...{ who: 'clerk', line, action: 'identity-check' },
      };

const collected = (state: KnownRequest, { line }: Line): Draft =>
  state.status === 'in-review'
    ? {
        code: 'review-and-decide',
        text: { nl: 'Beoordeel wat er is gevonden en beslis.', en: 'Review what was found, and decide.' },
        ...{ who: 'privacy-officer', line, action: 'review' },
      }
    : {
        code: 'wait-for-holders',
        text: {
          nl: 'Wij wachten op gegevenshouders. Verder gaan zonder hen mag altijd.',
          en: 'We wait for holders. You can always go on without them.',
        },
        ...{ who: 'system', line, action: 'holders' },
      };

const words: Readonly<Record<Exclude<Line['right'], 'access' | 'portability'>, { nl: string; en: string }>> =
  {
    rectification: { nl: 'de verbetering of aanvulling', en: 'the correction or supplement' },
    erasure: { nl: 'het verwijderen', en: 'the erasure' },
    restriction: { nl: 'de beperking', en: 'the restriction' },
    objection: { nl: 'het bezwaar', en: 'the objection' },
    'withdrawal-of-consent': { nl: 'het intrekken van de toestemming', en: 'the withdrawal of consent' },
  };

const toDecide = (state: KnownRequest, line: Line): Draft => {
  if (isCollected(line)) return collected(state, line);
  const view = state.retentionViews.findLast((one) => one.line === line.line);
  if (line.right === 'erasure' && view && view.notedAt === undefined) {
    return {
      code: 'wait-for-retention',
      text: {
        nl: 'Wij wachten op het antwoord wat weg mag en wat moet blijven.',
        en: 'We wait to hear what may go and what must stay.',
      },
      ...{ who: 'system', line: line.line, action: 'line' },
    };
  }
  const { nl, en } = words[line.right as keyof typeof words];
  const alone = state.lines.length === 1;
  return {
    code: 'decide-line',
    text: {
      nl: `Beslis over ${nl} (onderdeel ${line.line}).${alone ? '' : ' Dat kan nu, ook als de rest nog wacht.'}`,
      en: `Decide on ${en} (part ${line.line}).${alone ? '' : ' That can be done now, also while the rest waits.'}`,
    },
    ...{ who: 'privacy-officer', line: line.line, action: 'line' },
    by: promisedBy(state.receivedAt).lastPostingDay,
  };
};

/** Parties that have not said what they did; of one line, or of all. */
export const silentParties = (state: KnownRequest, line?: number): string[] => [
  ...new Set(
    unsettledOrders(state)
      .filter((order) => line === undefined || order.line === line)
      .flatMap(({ parties }) => parties.filter(partyIsSilent).map(({ name }) => name)),
  ),
];

const chase = (state: KnownRequest, line: number): Draft => {
  const silent = silentParties(state, line).length;
  return {
    code: 'chase-silent-parties',
    text: {
      nl: `De opdracht loopt: ${silent === 1 ? '1 partij heeft' : `${silent} partijen hebben`} nog niet gezegd wat er is gedaan.`,
      en: `The order runs: ${silent === 1 ? '1 party has' : `${silent} parties have`} not said yet what was done.`,
    },
    ...{ who: 'system', line, action: 'orders' },
  };
};

const ofLine = (state: KnownRequest, line: Line): Draft => {
  const over = state.status === 'withdrawn' || state.status === 'ended';
  if (line.withdrawnAt !== undefined || (over && line.outcome === undefined)) {
    return restrictionSteps(state, line.line)[0] ?? nothing(line.line);
  }
  if (line.outcome === undefined) {
    return needsIdentity(line) && !isCovered(state, line)
      ? waitsForIdentity(state, line)
      : toDecide(state, line);
  }
  const transfer = transferSteps(state, line.line)[0];
  if (transfer) return transfer;
  const restricts = restrictionSteps(state, line.line)[0];
  if (restricts) return restricts;
  if (unsettledOrders(state).some((order) => order.line === line.line)) return chase(state, line.line);
  if (erasuresThatWait(state).some((one) => one.line === line.line)) {
    return {
      code: 'wait-for-the-copy',
      text: {
        nl: 'Hierover is beslist. Niemand verwijdert iets voordat alle gegevenshouders hun kopie hebben gegeven, of een teamleider heeft vastgelegd waarom er geen antwoord komt.',
        en: 'This is decided. Nobody erases anything before every holder gave its copy, or a team lead recorded why no answer can come.',
      },
      ...{ who: 'system', line: line.line, action: 'holders' },
    };
  }
  if (openLines(state).length > 0) {
    return {
      code: 'wait-for-other-lines',
      text: {
        nl: 'Hierover is beslist. Het antwoord gaat weg als over alle onderdelen is beslist.',
        en: 'This is decided. The answer goes out when every part is.',
      },
      ...{ who: 'system', line: line.line },
    };
  }
  return nothing(line.line);
};

/** What must happen now with one line. */
export const lineStep = (state: KnownRequest, line: Line, now: Date): NextStep =>
  asStep(ofLine(state, line), now);

/** The first line that a colleague can decide on now without the review; undefined when there is none. */
export const lineToDecide = (state: KnownRequest): Draft | undefined =>
  openLines(state)
    .filter((line) => !isCollected(line))
    .map((line) => ofLine(state, line))
    .find(({ code }) => code === 'decide-line');

/** A line whose answer of retention is waited for; undefined when there is none. */
export const lineInRetention = (state: KnownRequest): Draft | undefined =>
  isIdentified(state)
    ? openLines(state)
        .map((line) => ofLine(state, line))
        .find(({ code }) => code === 'wait-for-retention' || code === 'check-again-for-the-line')
    : undefined;
