import {
  TextNotRight,
  type Each,
  type If,
  type Line,
  type Node,
  type Piece,
  type Template,
} from './template.js';

const SLUG = '[a-z][a-z0-9-]{0,48}';
const COMMAND = new RegExp(`^\\[(?:(if)( not)? (${SLUG})|(each) (${SLUG})|(else)|(end)|(remedies))\\]$`);
const FACT = new RegExp(`\\{(${SLUG})\\}`, 'g');
const MOST_CHARACTERS = 20_000;

interface Open {
  readonly node: (If | Each) & { readonly at: number };
  readonly inside: Node[];
  readonly otherwise: Node[];
  inElse: boolean;
}

const piecesOf = (text: string, file: string, at: number): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(FACT)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ fact: match[1] as string });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  if (pieces.some((piece) => typeof piece === 'string' && /[{}]/.test(piece)))
    throw new TextNotRight(file, at, 'a fact is written {like-this}: small letters and hyphens, no spaces.');
  return pieces;
};

const kinds: readonly (readonly [RegExp, Line['is']])[] = [
  [/^# +/, 'title'],
  [/^## +/, 'heading'],
  [/^- +/, 'item'],
  [/^\d{1,2}\. +/, 'step'],
];

const lineOf = (text: string, file: string, at: number): Line => {
  const found = kinds.find(([mark]) => mark.test(text));
  const words = found ? text.replace(found[0], '') : text;
  return { is: found?.[1] ?? 'paragraph', pieces: piecesOf(words, file, at), at };
};

/**
 * Reads the text of a letter. `# ` is its title, `## ` a heading, `- ` a thing in a list, `1. ` a step; every other line
 * is a paragraph. `{name}` is a fact. `[if name]`, `[if not name]`, `[else]`, `[each name]`, `[end]` and `[remedies]`
 * stand on a line of their own. A line that begins with `%` is a note for who edits it.
 * @throws TextNotRight
 */
export const parseTemplate = (file: string, text: string): Template => {
  if (text.length > MOST_CHARACTERS)
    throw new TextNotRight(file, undefined, 'it is longer than a letter can be.');
  const nodes: Node[] = [];
  const open: Open[] = [];
  const into = (): Node[] => {
    const last = open.at(-1);
    return last ? (last.inElse ? last.otherwise : last.inside) : nodes;
  };
  const start = (node: If | Each): void => void open.push({ node, inside: [], otherwise: [], inElse: false });
  const close = (at: number): void => {
    const last = open.pop();
    if (!last)
      throw new TextNotRight(file, at, '[end] ends nothing: there is no [if …] or [each …] above it.');
    const { node, inside, otherwise } = last;
    into().push(node.is === 'if' ? { ...node, then: inside, otherwise } : { ...node, body: inside });
  };
  const obey = (command: RegExpExecArray, at: number): void => {
    const [, isIf, not, condition, isEach, list, isElse, isEnd] = command;
    if (isIf)
      start({ is: 'if', name: condition as string, not: not !== undefined, then: [], otherwise: [], at });
    else if (isEach) start({ is: 'each', name: list as string, body: [], at });
    else if (isElse) {
      const last = open.at(-1);
      if (last?.node.is !== 'if' || last.inElse)
        throw new TextNotRight(file, at, '[else] belongs to an [if …] that has none yet.');
      last.inElse = true;
    } else if (isEnd) close(at);
    else into().push({ is: 'remedies', at });
  };
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    const at = index + 1;
    if (line === '' || line.startsWith('%')) return;
    const command = COMMAND.exec(line);
    if (command) obey(command, at);
    else if (line.startsWith('['))
      throw new TextNotRight(
        file,
        at,
        'this is none of [if name], [if not name], [else], [each name], [end], [remedies].',
      );
    else into().push(lineOf(line, file, at));
  });
  const left = open.at(-1);
  if (left) throw new TextNotRight(file, left.node.at, `[${left.node.is} ${left.node.name}] has no [end].`);
  return { file, nodes };
};
