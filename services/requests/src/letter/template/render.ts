import type { Block } from '../letter-text.js';
import type { Facts } from './facts.js';
import type { Line, Node, Piece, Template } from './template.js';

/** A template with its facts in place. */
export interface Rendered {
  readonly title: string;
  readonly blocks: readonly Block[];
}

interface Growing {
  heading?: string;
  lines: string[];
  list: string[];
  numbered: boolean;
}

/** Text of a person or a neighbour stays one line: it cannot make a heading or a list of its own. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

const say = (pieces: readonly Piece[], facts: Facts): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = facts[piece.fact];
      return typeof value === 'string' ? oneLine(value) : '';
    })
    .join('');

const holds = (value: Facts[string]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== '';

/** Fills a checked template. @param remedies the block of remedies, already filled */
export const renderTemplate = (template: Template, given: Facts, remedies: readonly Block[]): Rendered => {
  let title = '';
  const blocks: (Growing | Block)[] = [];
  let current: Growing | undefined;
  const begin = (heading?: string): Growing => {
    current = { ...(heading !== undefined && { heading }), lines: [], list: [], numbered: false };
    blocks.push(current);
    return current;
  };
  const write = (line: Line, words: string): void => {
    if (line.is === 'title') title = words;
    else if (line.is === 'heading') begin(words);
    else if (line.is === 'paragraph')
      (current && current.list.length === 0 ? current : begin()).lines.push(words);
    else {
      const numbered = line.is === 'step';
      const fits =
        current && (current.list.length === 0 || current.numbered === numbered) ? current : begin();
      fits.numbered = numbered;
      fits.list.push(words);
    }
  };
  const walk = (nodes: readonly Node[], facts: Facts): void => {
    for (const node of nodes) {
      if (node.is === 'if') walk(holds(facts[node.name]) === node.not ? node.otherwise : node.then, facts);
      else if (node.is === 'each') {
        const things = facts[node.name];
        if (Array.isArray(things)) things.forEach((one: Facts) => walk(node.body, { ...facts, ...one }));
      } else if (node.is === 'remedies') {
        blocks.push(...remedies);
        current = undefined;
      } else write(node, say(node.pieces, facts));
    }
  };
  walk(template.nodes, given);
  return {
    title,
    blocks: blocks.filter(
      ({ heading, lines, list }) => heading ?? (lines.length > 0 || (list?.length ?? 0) > 0),
    ),
  };
};
