import type { FactKinds } from './facts.js';
import { TextNotRight, type Line, type Node, type Template } from './template.js';

/** What the text of a letter must hold, beside its facts. */
export interface Demands {
  readonly facts: FactKinds;
  /** Whether the block of remedies must be in it, whatever its conditions say (GDPR Art. 12(4), P27). */
  readonly remedies: boolean;
  /** False for a text without a title: a piece of a letter. */
  readonly titled?: boolean;
  /** Words that must be in it somewhere, and why. */
  readonly must?: readonly { readonly words: RegExp; readonly why: string }[];
  /** Words that only who is told so by a fact may write: what, and the condition that allows it. */
  readonly onlyWhen?: readonly { readonly words: RegExp; readonly flag: string; readonly why: string }[];
  /** Words that may not be in it at all, and why. */
  readonly never?: readonly { readonly words: RegExp; readonly why: string }[];
}

/** What is used on every path through a text. */
type Used = ReadonlySet<string>;

const REMEDIES = '[remedies]';
const union = (...sets: readonly Used[]): Used => new Set(sets.flatMap((set) => [...set]));
const both = (a: Used, b: Used): Used => new Set([...a].filter((name) => b.has(name)));

/** Facts and conditions of this scope that are used at all; what is inside an `[each …]` belongs to that list too. */
const mentionedIn = (nodes: readonly Node[]): Used =>
  new Set(
    nodes.flatMap((node): string[] => {
      if (node.is === 'if') return [node.name, ...mentionedIn(node.then), ...mentionedIn(node.otherwise)];
      if (node.is === 'each') return [node.name, ...mentionedIn(node.body)];
      if (node.is === 'remedies') return [];
      return node.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.fact]));
    }),
  );

class Checker {
  constructor(
    private readonly template: Template,
    private readonly demands: Demands,
  ) {}

  /** Checks nodes in a scope; `sure` are conditions that hold here. @returns what is told on every path */
  nodes(nodes: readonly Node[], kinds: FactKinds, sure: Used): Used {
    return union(...nodes.map((node) => this.node(node, kinds, sure)));
  }

  private node(node: Node, kinds: FactKinds, sure: Used): Used {
    switch (node.is) {
      case 'if': {
        const kind = kinds[node.name];
        if (!kind) throw this.unknown(node.name, kinds, node.at);
        if (kind.is === 'text')
          throw this.wrong(node.at, `{${node.name}} is always there: it needs no [if].`);
        const holding = union(sure, new Set([node.name]));
        const then = this.nodes(node.then, kinds, node.not ? sure : holding);
        const otherwise = this.nodes(node.otherwise, kinds, node.not ? holding : sure);
        // Where a list is empty or a fact is missing there is nothing of it to tell.
        const [full, empty] = node.not ? [otherwise, then] : [then, otherwise];
        const told = kind.is !== 'flag' && full.has(node.name) ? new Set([node.name]) : new Set<string>();
        return union(both(full, empty), told);
      }
      case 'each': {
        const kind = kinds[node.name];
        if (!kind) throw this.unknown(node.name, kinds, node.at);
        if (kind.is !== 'list') throw this.wrong(node.at, `{${node.name}} is no list: [each …] needs one.`);
        const told = this.nodes(node.body, { ...kinds, ...kind.of }, sure);
        this.demandAll(kind.of, node.body, told, node.at, ` in [each ${node.name}]`);
        return new Set([node.name]);
      }
      case 'remedies':
        return new Set([REMEDIES]);
      case 'title':
      case 'heading':
      case 'paragraph':
      case 'item':
      case 'step':
        return this.line(node, kinds, sure);
    }
  }

  /** What is always there is told on every path; what may be missing, and every condition, is used somewhere. */
  demandAll(kinds: FactKinds, nodes: readonly Node[], told: Used, at: number | undefined, where = ''): void {
    const used = mentionedIn(nodes);
    for (const [name, kind] of Object.entries(kinds)) {
      const always = kind.is === 'text' || kind.is === 'list';
      if (always && !told.has(name)) {
        const form = kind.is === 'list' ? `[each ${name}]` : `{${name}}`;
        throw this.wrong(
          at,
          `${form} is missing${where}, or is missing on one side of a condition: ${kind.what}.`,
        );
      }
      if (!always && !used.has(name)) throw this.wrong(at, `[if ${name}] is missing${where}: ${kind.what}.`);
    }
  }

  private line(line: Line, kinds: FactKinds, sure: Used): Used {
    const used = new Set<string>();
    for (const piece of line.pieces) {
      if (typeof piece === 'string') continue;
      const kind = kinds[piece.fact];
      if (!kind) throw this.unknown(piece.fact, kinds, line.at);
      if (kind.is === 'list' || kind.is === 'flag')
        throw this.wrong(
          line.at,
          `{${piece.fact}} is no text: use it in [${kind.is === 'list' ? 'each' : 'if'} ${piece.fact}].`,
        );
      if (kind.is === 'maybe' && !sure.has(piece.fact))
        throw this.wrong(
          line.at,
          `{${piece.fact}} may be missing: put the line inside [if ${piece.fact}] … [end].`,
        );
      used.add(piece.fact);
    }
    const words = wordsOf(line);
    for (const { words: forbidden, why } of this.demands.never ?? []) {
      const found = forbidden.exec(words)?.[0];
      if (found) throw this.wrong(line.at, `"${found.trim()}" may not be in a letter: ${why}`);
    }
    for (const { words: bound, flag, why } of this.demands.onlyWhen ?? []) {
      const found = sure.has(flag) ? undefined : bound.exec(words)?.[0];
      if (found)
        throw this.wrong(line.at, `"${found.trim()}" may only stand inside [if ${flag}] … [end]: ${why}`);
    }
    return used;
  }

  private unknown(name: string, kinds: FactKinds, at: number): TextNotRight {
    const known = Object.keys(kinds).sort().join(', ');
    return this.wrong(at, `there is no fact "${name}" here. There are: ${known}.`);
  }

  wrong(at: number | undefined, what: string): TextNotRight {
    return new TextNotRight(this.template.file, at, what);
  }
}

/** Every line of a text, whatever its conditions. */
export const linesOf = (nodes: readonly Node[]): Line[] =>
  nodes.flatMap((node) => {
    if (node.is === 'if') return [...linesOf(node.then), ...linesOf(node.otherwise)];
    if (node.is === 'each') return linesOf(node.body);
    return node.is === 'remedies' ? [] : [node];
  });

const wordsOf = ({ pieces }: Line): string => pieces.filter((piece) => typeof piece === 'string').join(' ');

const checkTitle = (checker: Checker, template: Template, titled: boolean): void => {
  const [title, second] = linesOf(template.nodes).filter(({ is }) => is === 'title');
  if (!titled) {
    if (title) throw checker.wrong(title.at, 'this text is a part of others and has no title of its own.');
    return;
  }
  if (title === undefined || title !== template.nodes[0])
    throw checker.wrong(title?.at, 'the first line must be its title: "# …".');
  if (second) throw checker.wrong(second.at, 'there can be one title only: use "## …" for a heading.');
};

/**
 * Refuses a text that tells too little, or what it may not: every fact that must be told is told on every path through
 * its conditions, no other fact is used, and the remedies are in it where they must be.
 * @throws TextNotRight with the file, the line and what is missing
 */
export const checkTemplate = (template: Template, demands: Demands): Template => {
  const checker = new Checker(template, demands);
  checkTitle(checker, template, demands.titled ?? true);
  const told = checker.nodes(template.nodes, demands.facts, new Set());
  checker.demandAll(demands.facts, template.nodes, told, undefined);
  if (demands.remedies && !told.has(REMEDIES))
    throw checker.wrong(
      undefined,
      'the line [remedies] is missing, or stands in a condition: this letter always tells what a person can do who does not agree (GDPR Art. 12(4)).',
    );
  const words = linesOf(template.nodes).map(wordsOf).join('\n');
  for (const { words: needed, why } of demands.must ?? [])
    if (!needed.test(words)) throw checker.wrong(undefined, `words are missing: ${why}`);
  return template;
};
