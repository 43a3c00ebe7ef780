import { CheckPassedV1, type OrderKind } from '@huisrecht/contracts';
import { decideLine, type DecideLine } from '../decide-line/decide-line.js';
import type { NamedLine } from '../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import { isKnown, type Order, type Scope } from '../domain/state.js';
import { aRequest, checkPassed, officer } from './examples.js';
import type { Play } from './play.js';

/** A scope of these purposes. */
export const forPurposes = (...purposes: string[]): Scope => ({
  ...{ categories: [], fields: [], recordIds: [] },
  purposes,
});

/** A scope of these categories. */
export const ofCategories = (...categories: string[]): Scope => ({
  ...{ purposes: [], fields: [], recordIds: [] },
  categories,
});

/** A request of these rights by letter. */
export const aRequestFor = (...lines: NamedLine[]): Play =>
  aRequest({ lines: lines.map((named) => ({ named })) });

/** The same, with the person sure. */
export const aCheckedRequestFor = (...lines: NamedLine[]): Play => {
  const play = aRequestFor(...lines);
  play.now = new Date('2026-03-05T10:00:05Z');
  play.hear(CheckPassedV1, checkPassed());
  return play;
};

/** A decision to grant a line whole. */
export const decideOn = (
  play: Play,
  line: number,
  over: Partial<DecideLine> = {},
): ReturnType<typeof decideLine> =>
  decideLine({
    ...{ decisionId: `dec_0000000000000000000${line}`, line, decider: officer, outcome: 'granted' },
    seen: isKnown(play.state) ? play.state.revision : 0,
    motivation: 'Wij doen wat u vraagt, want het klopt.',
    ...{ grounds: [], corrections: [], hasStatement: false, contentId: `cnt_0000000000000000000${line}` },
    ...{ noPrivateTies: true, fourEyes: true, sensitivities: ['ordinary'], bases: new Map() },
    about: [],
    ...over,
  });

/** The orders of a request. */
export const ordersOf = ({ state }: Play, kind?: OrderKind): readonly Order[] =>
  isKnown(state) ? state.orders.filter((order) => kind === undefined || order.kind === kind) : [];
