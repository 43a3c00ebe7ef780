import { dayOf, type Day } from '@huisrecht/calendar';
import type { LetterKind } from '@huisrecht/contracts';
import { lineOf, liveLines, openLines, type KnownRequest, type Restriction } from '../../domain/state.js';
import { needsIdentity } from '../../domain/rules/some-rights-never-wait-for-identity.js';
import { orderInWords, scopeInWords } from '../../prepare-answer/in-words.js';
import type { DirectoryView } from '../../neighbours/answers.js';
import type { AnsweredLine } from '../../domain/answer-facts.js';
import type { FactsOf } from '../compose-letter.js';
import { restrictionFor, withdrawnAtOf, type LetterAbout } from '../rules/a-letter-fits-what-happened.js';
import { onDate, onDay, sayAsk, sayParties, sayPurposes, sayScope } from './in-words.js';
import { lineFactsOf, type Telling } from './line-facts.js';

/** A letter beside the answer. */
export type BesideLetter = Exclude<LetterKind, 'answer'>;

/** What is known for a letter beside the answer. */
export interface Beside extends Telling {
  readonly request: KnownRequest;
  readonly about: LetterAbout;
  readonly directory: DirectoryView;
  /** The words of the decision it is about: an extension, a lift. */
  readonly motivation?: string | undefined;
  /** Of `line-decision`. */
  readonly line?: AnsweredLine | undefined;
  /** The number of the request that this one was joined to. */
  readonly joined?: string | undefined;
}

const ofRequest = ({ request, words }: Beside) => ({
  number: request.number,
  'received-on': onDay(dayOf(request.receivedAt), words),
});

const awaits = ({ status }: KnownRequest): boolean =>
  status === 'awaiting-identity' || status === 'could-not-identify';

const restrictionOf = (beside: Beside): Restriction => {
  const found = restrictionFor(beside.request, beside.about);
  if (!found) throw new Error('There is no restriction for this letter.');
  return found;
};

const whatOf = ({ scope }: Restriction, { words, directory }: Beside): string =>
  sayScope(scopeInWords(scope, directory), words);

const builders: { readonly [K in BesideLetter]: (beside: Beside) => FactsOf<K> } = {
  receipt: (beside) => {
    const { request, words } = beside;
    const lines = liveLines(request);
    return {
      ...ofRequest(beside),
      asks: lines.map((line) => ({ ask: sayAsk(line, words) })),
      'promised-by': onDay(request.promisedBy, words),
      'needs-check': awaits(request) && lines.some(needsIdentity),
      unclear: !request.reasonGiven || lines.some(({ given }) => !given),
    };
  },
  'ask-right-or-reason': (beside) => {
    const lines = liveLines(beside.request);
    return {
      ...ofRequest(beside),
      'right-missing': lines.some(({ given }) => !given),
      objection: lines.some(
        ({ right, objection }) => right === 'objection' && objection !== 'direct-marketing',
      ),
    };
  },
  invitation: (beside) => ({
    ...ofRequest(beside),
    'promised-by': onDay(beside.request.promisedBy, beside.words),
  }),
  'could-not-identify': ofRequest,
  extension: (beside) => {
    const { request, words, motivation } = beside;
    const { extension } = request.terms;
    if (!extension) throw new Error('There is no extension for this letter.');
    return {
      ...ofRequest(beside),
      reason: words.say(`extension-${extension.ground}`),
      until: onDay(extension.lawfulBy, words),
      promise: words.say('promise'),
      ...(motivation !== undefined && { motivation }),
    };
  },
  'restriction-placed': (beside) => {
    const { words, directory } = beside;
    const restriction = restrictionOf(beside);
    return {
      ...ofRequest(beside),
      from: onDay(dayOf(restriction.placedAt), words),
      what: whatOf(restriction, beside),
      ...sayPurposes(scopeInWords(restriction.scope, directory), words),
      provisional: restriction.provisional,
      case: words.say(`case-${restriction.case}`),
    };
  },
  'restriction-lifts': (beside) => {
    const { words, motivation = '' } = beside;
    const restriction = restrictionOf(beside);
    const on: Day | undefined = restriction.lift?.liftsOn;
    if (on === undefined) throw new Error('No day was set on which it lifts.');
    return { ...ofRequest(beside), on: onDay(on, words), what: whatOf(restriction, beside), motivation };
  },
  'line-decision': (beside) => {
    if (!beside.line) throw new Error('There is no line for this letter.');
    return { ...ofRequest(beside), ...lineFactsOf(beside.line, undefined, beside) };
  },
  'recipients-told': (beside) => {
    const { request, about, words, directory } = beside;
    const orders = request.orders.filter(({ line }) => about.line === undefined || line === about.line);
    return {
      ...ofRequest(beside),
      orders: orders.map((one) => {
        const { told, waiting } = sayParties([orderInWords(one, directory)], words);
        return {
          what: words.say(`order-${one.kind}`),
          on: onDate(dayOf(one.givenAt), words),
          done: told,
          waiting,
        };
      }),
    };
  },
  withdrawn: (beside) => {
    const { request, about, words } = beside;
    const at = withdrawnAtOf(request, about);
    if (at === undefined) throw new Error('Nothing was withdrawn for this letter.');
    const line = about.line === undefined ? undefined : lineOf(request, about.line);
    const lifted = request.restrictions.filter(
      (one) => one.liftedAt === at && (line === undefined || one.line === line.line),
    );
    return {
      ...ofRequest(beside),
      on: onDay(dayOf(at), words),
      part: line !== undefined,
      asks: (line ? [line] : openLines(request)).map((one) => ({ ask: sayAsk(one, words) })),
      lifted: lifted.map((one) => ({ what: whatOf(one, beside) })),
    };
  },
  'not-a-request': (beside) => {
    const { request, joined } = beside;
    const because = request.status === 'ended' ? request.ended.because : undefined;
    return {
      ...ofRequest(beside),
      deceased: because === 'deceased',
      'not-ours': because === 'not-ours',
      'no-request': because === 'no-request',
      ...(because === 'joined' && joined !== undefined && { joined }),
    };
  },
};

/** Everything that a letter beside the answer tells. */
export const besideFacts = <K extends BesideLetter>(letter: K, beside: Beside): FactsOf<K> =>
  builders[letter](beside);
