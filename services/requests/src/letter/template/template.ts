/** A piece of a line: words, or the name of a fact. */
export type Piece = string | { readonly fact: string };

/** A line of a template by what it becomes. */
export interface Line {
  readonly is: 'title' | 'heading' | 'paragraph' | 'item' | 'step';
  readonly pieces: readonly Piece[];
  /** Where it stands in the file, from 1. */
  readonly at: number;
}

/** `[if name]` … `[else]` … `[end]`, or `[if not name]`. */
export interface If {
  readonly is: 'if';
  readonly name: string;
  readonly not: boolean;
  readonly then: readonly Node[];
  readonly otherwise: readonly Node[];
  readonly at: number;
}

/** `[each name]` … `[end]`: once for each thing in a list, with the facts of that thing. */
export interface Each {
  readonly is: 'each';
  readonly name: string;
  readonly body: readonly Node[];
  readonly at: number;
}

/** `[remedies]`: what a person can do who does not agree, from its own file. */
export interface Remedies {
  readonly is: 'remedies';
  readonly at: number;
}

export type Node = Line | If | Each | Remedies;

/** A letter's text as a file says it, read but not checked. */
export interface Template {
  /** The file, as a person finds it. */
  readonly file: string;
  readonly nodes: readonly Node[];
}

/** A text that is not right: says which file, where, and what to do. Nothing of a letter is sent while there is one. */
export class TextNotRight extends Error {
  constructor(file: string, at: number | undefined, what: string) {
    super(`${file}${at === undefined ? '' : `, line ${at}`}: ${what}`);
    this.name = 'TextNotRight';
  }
}
