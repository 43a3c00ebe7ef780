import type { OrderKind, Scope } from '@huisrecht/contracts';
import type { DirectoryIndex } from '../directory/directory.js';

/** A sentence in the two languages people read. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

const sentences: Record<OrderKind, (what: Sentence) => Sentence> = {
  rectify: ({ nl, en }) => ({ nl: `Verbeter of vul aan: ${nl}.`, en: `Correct or complete: ${en}.` }),
  erase: ({ nl, en }) => ({
    nl: `Verwijder: ${nl}. Moet u iets bewaren? Zeg dan wat en waarom.`,
    en: `Erase: ${en}. Must you keep something? Then say what and why.`,
  }),
  restrict: ({ nl, en }) => ({
    nl: `Bewaar, maar gebruik niet: ${nl}. Bij gevaar, zoals een gaslek, mag het wel.`,
    en: `Keep, but do not use: ${en}. In danger, such as a gas leak, you may.`,
  }),
  'lift-restriction': ({ nl, en }) => ({
    nl: `Deze gegevens mag u weer gebruiken: ${nl}.`,
    en: `You may use these data again: ${en}.`,
  }),
  object: ({ nl, en }) => ({ nl: `Stop met het gebruik van: ${nl}.`, en: `Stop using: ${en}.` }),
  'stop-consent': ({ nl, en }) => ({
    nl: `De toestemming is ingetrokken. Stop met het gebruik van: ${nl}.`,
    en: `Consent is withdrawn. Stop using: ${en}.`,
  }),
};

/** What must be done, in words: kinds of data and purposes by their labels, never a value. */
export const orderInWords = (
  {
    kind,
    scope,
    provisional,
  }: { readonly kind: OrderKind; readonly scope: Scope; readonly provisional: boolean },
  directory: DirectoryIndex,
): Sentence => {
  const said = sentences[kind](whatOf(scope, directory));
  if (!provisional) return said;
  return {
    nl: `${said.nl} Dit is voorlopig: wij weten nog niet zeker wie het vraagt.`,
    en: `${said.en} This is provisional: we are not yet sure who asks.`,
  };
};

const whatOf = ({ categories, fields, purposes, recordIds }: Scope, directory: DirectoryIndex): Sentence => {
  const labels = categories.map((id) => directory.category(id)?.label ?? same(id));
  const uses = purposes.map((id) => directory.purpose(id)?.label ?? same(id));
  const parts = fields.map((id) => fieldLabel(id, categories, directory));
  const all =
    recordIds.length > 0
      ? { nl: 'de genoemde dossiers', en: 'the records named' }
      : { nl: 'alle gegevens van deze persoon', en: 'all data of this person' };
  const what = labels.length === 0 ? all : join(labels);
  const only = parts.length === 0 ? same('') : bracket(join(parts));
  const why = lower(join(uses.map(withoutStop)));
  const use =
    uses.length === 0 ? same('') : bracket({ nl: `hiervoor: ${why.nl}`, en: `for this: ${why.en}` });
  return { nl: lower(what).nl + only.nl + use.nl, en: lower(what).en + only.en + use.en };
};

const same = (text: string): Sentence => ({ nl: text, en: text });
const join = (all: readonly Sentence[]): Sentence => ({
  nl: all.map(({ nl }) => nl).join(', '),
  en: all.map(({ en }) => en).join(', '),
});
const bracket = ({ nl, en }: Sentence): Sentence => ({ nl: ` (${nl})`, en: ` (${en})` });
const lower = ({ nl, en }: Sentence): Sentence => ({ nl: nl.toLowerCase(), en: en.toLowerCase() });
/** A purpose is a sentence of the statement; here it is part of another. */
const withoutStop = ({ nl, en }: Sentence): Sentence => ({
  nl: nl.replace(/\.$/, ''),
  en: en.replace(/\.$/, ''),
});

const fieldLabel = (id: string, categories: readonly string[], directory: DirectoryIndex): Sentence => {
  const known = categories.flatMap((category) => directory.category(category)?.fields ?? []);
  const agreed = directory.directory.fields.find((one) => one.id === id);
  return known.find((one) => one.id === id)?.label ?? agreed?.label ?? same(id);
};
