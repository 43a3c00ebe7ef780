import { dayOf } from '@huisrecht/calendar';
import type { KnownRequest } from '../domain/state.js';
import { rowOf, type RequestRow } from './request-view.js';

/**
 * A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula becomes text: an apostrophe goes before
 * `=`, `+`, `-`, `@` (also in full width), a tab and a line end, also where white space hides them.
 */
export const csvCell = (value: string): string => {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Column = readonly [title: string, of: (state: KnownRequest, row: RequestRow) => string];

const columns: readonly Column[] = [
  ['number', ({ number }) => number],
  ['status', ({ status }) => status],
  ['rights', ({ lines }) => [...new Set(lines.map(({ right }) => right))].join(' ')],
  ['channel', ({ channel }) => channel],
  ['received', ({ receivedAt }) => dayOf(receivedAt)],
  ['promised', ({ promisedBy }) => promisedBy],
  ['postBy', (_, { clocks }) => clocks.promise.lastPostingDay],
  ['lawful', (_, { clocks }) => clocks.law.day],
  ['extended', ({ terms }) => (terms.extension ? 'yes' : 'no')],
  ['overdue', (_, { clocks }) => (clocks.overdue ? 'yes' : 'no')],
  ['owner', ({ owner }) => owner],
  ['next', (_, { nextStep }) => nextStep.code],
  ['nextBy', (_, { nextStep }) => nextStep.by ?? ''],
  ['answered', (_, { answeredAt }) => (answeredAt === undefined ? '' : dayOf(answeredAt))],
];

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The first line of the file: the names of the columns. */
export const csvHead = (): string => line(columns.map(([title]) => title));

/** A request as a line of the file: no personal data of whoever asks, nor a pseudonym. */
export const csvLine = (state: KnownRequest, now: Date): string => {
  const row = rowOf(state, now);
  return line(columns.map(([, of]) => of(state, row)));
};
