import { sayDay } from '@huisrecht/calendar';
import { retentionHolds, type RetentionHold, type RetentionItem, type Words } from '@huisrecht/contracts';
import type { DirectoryView } from '../neighbours/answers.js';

/** Why something must stay that is under no rule of its own. Neutral: who else asked something is nobody's business. */
const holds: Readonly<Record<RetentionHold, Words>> = {
  'open-request': {
    nl: 'Er loopt een verzoek om inzage in deze gegevens. Tot het antwoord er is vernietigen wij niets.',
    en: 'A request for access to this data is running. Until it is answered we destroy nothing.',
  },
  'court-window': {
    nl: 'Er is over deze gegevens iets geweigerd. De rechtbank kan daar nog over beslissen.',
    en: 'Something about this data was refused. The court may still decide on that.',
  },
  restriction: {
    nl: 'Deze gegevens worden nu alleen bewaard. Zolang de beperking geldt vernietigen wij niets.',
    en: 'This data is only stored now. While the restriction is in force we destroy nothing.',
  },
  'no-period-known': {
    nl: 'Er staat nog niet vast hoe lang dit bewaard wordt. Een collega zoekt dat uit en beslist.',
    en: 'It is not settled yet how long this is kept. A colleague finds out and decides.',
  },
};

const isHold = (rule: string): rule is RetentionHold => (retentionHolds as readonly string[]).includes(rule);

const join = (parts: readonly (Words | undefined)[]): Words => {
  const said = parts.filter((part) => part !== undefined);
  return { nl: said.map(({ nl }) => nl).join(' '), en: said.map(({ en }) => en).join(' ') };
};

const untilWords = (until: string): Words => ({
  nl: `Laatste dag: ${sayDay(until, 'nl')}.`,
  en: `Last day: ${sayDay(until, 'en')}.`,
});

const ownPart: Words = {
  nl: 'Er staan ook anderen in. Het gaat alleen om het deel van deze persoon.',
  en: 'Others are in it too. It is only about the part of this person.',
};

/**
 * Why a record must stay or may go, in the words of the rule behind it.
 * @param item what retention said of the record
 */
export const sayStay = (
  { rule, verdict, until, ownPartOnly }: RetentionItem,
  { retention }: Pick<DirectoryView, 'retention'>,
): Words => {
  const its = isHold(rule) ? undefined : retention.find(({ id }) => id === rule);
  const why = isHold(rule) ? holds[rule] : (its?.explanation ?? holds['no-period-known']);
  const open: Words | undefined = its && {
    nl: `Wij weten nog niet wanneer dit begint: ${its.from.nl} is ons niet gemeld.`,
    en: `We do not know yet when this begins: we were not told of ${its.from.en}.`,
  };
  const over: Words = { nl: 'Die tijd is voorbij.', en: 'That time is over.' };
  const rest = verdict === 'may-go' ? over : until === undefined ? open : untilWords(until);
  return join([why, rest, ownPartOnly ? ownPart : undefined]);
};
