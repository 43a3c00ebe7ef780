import type { Language } from '@huisrecht/calendar';
import {
  extensionGrounds,
  notPortableReasons,
  orderKinds,
  orderOutcomes,
  refusalGrounds,
  restrictionCases,
  type OrderKind,
  type OrderOutcome,
  type RefusalGround,
  type RestrictionCase,
  type ExtensionGround,
  type NotPortable,
} from '@huisrecht/contracts';
import { TextNotRight } from './template/template.js';

const actions = [
  'rectify',
  'supplement',
  'erasure',
  'restriction',
  'objection',
  'withdrawal-of-consent',
] as const;
type Action = (typeof actions)[number];

const asks = [
  'unclear',
  'access',
  'rectify',
  'supplement',
  'erasure',
  'restriction',
  'portability',
  'objection-interest',
  'objection-direct-marketing',
  'withdrawal-of-consent',
] as const;

const single = [
  'promise',
  'court',
  'court-weeks',
  'authority',
  'and',
  'everything',
  'one-record',
  'records',
  'one-thing',
  'things',
  'not-given',
  'blacked-out',
  'do-no-more-advertising',
  'do-statement',
  'weighing-ours',
  'weighing-theirs',
  'weighing-compelling',
  'weighing-conclusion',
] as const;

/** The name of a short piece of text. */
export type WordKey =
  | (typeof single)[number]
  | `ask-${(typeof asks)[number]}`
  | `${'do' | 'not-do'}-${Action}`
  | `case-${RestrictionCase}`
  | `extension-${ExtensionGround}`
  | `order-${OrderKind}`
  | `did-${OrderOutcome}`
  | `ground-${RefusalGround}`
  | `take-${NotPortable}`;

/** Every name that a file of words must have. */
export const wordKeys: readonly string[] = [
  ...single,
  ...asks.map((ask) => `ask-${ask}`),
  ...actions.flatMap((action) => [`do-${action}`, `not-do-${action}`]),
  ...restrictionCases.map((one) => `case-${one}`),
  ...extensionGrounds.map((one) => `extension-${one}`),
  ...orderKinds.map((one) => `order-${one}`),
  ...orderOutcomes.map((one) => `did-${one}`),
  ...refusalGrounds.map((one) => `ground-${one}`),
  ...notPortableReasons.map((one) => `take-${one}`),
];

/** Short pieces of text in one language. */
export class LetterWords {
  constructor(
    readonly language: Language,
    private readonly all: ReadonlyMap<string, string>,
  ) {}

  say(key: WordKey): string {
    return this.all.get(key) as string;
  }

  /** `huur, reparaties en overlast`. */
  join(things: readonly string[]): string {
    const last = things.at(-1) ?? '';
    return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} ${this.say('and')} ${last}`;
  }
}

/** Reads a file of words: `name: words` on each line. @throws TextNotRight when a name is missing, unknown or there twice */
export const parseWords = (file: string, language: Language, text: string): LetterWords => {
  const all = new Map<string, string>();
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) return;
    const [, key = '', words = ''] = /^([a-z][a-z-]*): *(.+)$/.exec(line) ?? [];
    if (!wordKeys.includes(key))
      throw new TextNotRight(file, index + 1, 'there is no such name; a line is "name: words".');
    if (all.has(key)) throw new TextNotRight(file, index + 1, `"${key}" is there twice.`);
    all.set(key, words);
  });
  const missing = wordKeys.filter((key) => !all.has(key));
  if (missing.length > 0) throw new TextNotRight(file, undefined, `missing: ${missing.join(', ')}.`);
  return new LetterWords(language, all);
};
