import type { RequestEvent } from '../../domain/events.js';
import {
  collectedLines,
  isIdentified,
  isKnown,
  isSilent,
  liveLines,
  unsettledOrders,
  type KnownRequest,
  type RequestState,
} from '../../domain/state.js';
import { needsIdentity } from '../../domain/rules/some-rights-never-wait-for-identity.js';
import { caseOf } from '../../restrict/place-restriction.js';
import { clerk, fg, lead, machine, officer } from './actions.js';
import type { Step, World } from './world.js';

type DataOf<T extends RequestEvent['type']> = Extract<RequestEvent, { type: T }>['data'];
const told = <T extends RequestEvent['type']>(events: readonly RequestEvent[], type: T): DataOf<T>[] =>
  events.filter((one) => one.type === type).map(({ data }) => data as DataOf<T>);

/** A rule that holds after every step: what is broken, in words; undefined when nothing is. */
export type Invariant = (world: World, step: Step) => string | undefined;

const P = 'nl.huisrecht.requests.';
const humans = [clerk, officer, lead].map(({ id }) => id);
const sure = (state: RequestState): boolean => isIdentified(state) && state.identity.needed;

const decisions = (events: readonly RequestEvent[]) => [
  ...told(events, `${P}decision-taken.v1`),
  ...told(events, `${P}line-decided.v1`),
];

/** The rules of docs/model.md, by their sentence. */
export const invariants: Readonly<Record<string, Invariant>> = {
  'never closed while a holder or party has not answered': (_, { after, before }) =>
    after.status === 'closed' &&
    before.status !== 'closed' &&
    // Of a copy that nobody asks for any more, no holder is waited for.
    (unsettledOrders(after).length > 0 || (collectedLines(after).length > 0 && after.holders.some(isSilent)))
      ? 'closed with an open order or a silent holder'
      : undefined,

  'nothing personal leaves before identity is settled': (_, { before, after, events }) => {
    const copies = told(events, `${P}answer-prepared.v1`).some(() =>
      liveLines(after as KnownRequest).some(needsIdentity),
    );
    const asked = told(events, `${P}collection-requested.v1`).length > 0;
    const given =
      told(events, `${P}package-fetched.v1`).length + told(events, `${P}package-code-issued.v1`).length > 0;
    return (copies || asked || given) && !sure(after) && !sure(before) ? 'given without a check' : undefined;
  },

  'only what a check covers is carried out, but a restriction and what needs none': (
    _,
    { after, events },
  ) => {
    const orders = told(events, `${P}order-given.v1`);
    for (const { line: nth, kind } of orders) {
      if (kind === 'restrict' || kind === 'lift-restriction') continue;
      const line = (after as KnownRequest).lines.find(({ line }) => line === nth);
      if (!line) return 'an order of no line';
      if (needsIdentity(line) && !sure(after)) return `an order to ${kind} without a check`;
    }
    return undefined;
  },

  'every refusal, in whole or in part, has a ground': (_, { events }) =>
    decisions(events).some(({ outcome, grounds }) => outcome !== 'granted' && grounds.length === 0)
      ? 'a refusal without a ground'
      : undefined,

  'every decision is of a named human, never the FG, never a machine, never one who stood aside': (
    _,
    { before, events },
  ) => {
    for (const { decidedBy } of decisions(events)) {
      if (decidedBy === fg.id || decidedBy === machine.id || !humans.includes(decidedBy))
        return `decided by ${decidedBy}`;
      if (isKnown(before) && before.asideColleagues.includes(decidedBy))
        return 'decided by one who stood aside';
    }
    return undefined;
  },

  'who checked the identity does not decide': (_, { after, events }) =>
    isIdentified(after) && decisions(events).some(({ decidedBy }) => decidedBy === after.identity.checkedBy)
      ? 'decided by who checked'
      : undefined,

  'a line is decided once': (world, { events }) => {
    const lines = told(events, `${P}line-decided.v1`).map(({ line }) => line);
    const all = told(world.events, `${P}line-decided.v1`).map(({ line }) => line);
    return lines.some((line) => all.filter((one) => one === line).length > 1) ? 'decided twice' : undefined;
  },

  'receipt and promise never move': (_, { before, after }) =>
    isKnown(before) &&
    isKnown(after) &&
    (before.receivedAt !== after.receivedAt || before.promisedBy !== after.promisedBy)
      ? 'the promise moved'
      : undefined,

  'the term of the law moves only by a named colleague, and only to a later day': (
    _,
    { before, after, events },
  ) => {
    if (!isKnown(before) || !isKnown(after) || before.lawfulBy === after.lawfulBy) return undefined;
    const by = [...told(events, `${P}term-extended.v1`), ...told(events, `${P}term-resumed.v1`)];
    if (by.length === 0) return 'the term moved by itself';
    return after.lawfulBy < before.lawfulBy ? 'the term became shorter' : undefined;
  },

  'what restricts is in force from receipt': (_, { events }) => {
    const [received] = told(events, `${P}request-received.v1`);
    const added = told(events, `${P}line-added.v1`).map(({ line }) => line);
    const placed = new Set(told(events, `${P}restriction-placed.v1`).map(({ line }) => line));
    const missing = [...(received?.lines ?? []), ...added].find(
      (line) => caseOf(line as never) !== undefined && !placed.has(line.line),
    );
    return missing ? `line ${missing.line} restricts nothing yet` : undefined;
  },

  'a restriction lifts once, after it was announced or asked back': (world, { events }) => {
    for (const { restrictionId } of told(events, `${P}restriction-lifted.v1`)) {
      const of = ({ restrictionId: id }: { restrictionId: string }) => id === restrictionId;
      if (told(world.events, `${P}restriction-lifted.v1`).filter(of).length > 1) return 'lifted twice';
      const announced = told(world.events, `${P}restriction-lift-announced.v1`).some(of);
      const back =
        [...told(events, `${P}request-withdrawn.v1`), ...told(events, `${P}line-withdrawn.v1`)].length > 0;
      if (!announced && !back) return 'lifted without a word';
    }
    return undefined;
  },

  'what has ended stays ended, and orders nothing but what frees': (_, { before, after, events }) => {
    if (before.status !== 'withdrawn' && before.status !== 'ended') return undefined;
    if (after.status !== before.status) return `went on as ${after.status}`;
    const kinds = told(events, `${P}order-given.v1`).map(({ kind }) => kind);
    return kinds.some((kind) => kind !== 'lift-restriction') ? 'ordered after its end' : undefined;
  },

  'nothing is given after a withdrawal': (_, { before, events }) =>
    before.status === 'withdrawn' &&
    told(events, `${P}package-fetched.v1`).length + told(events, `${P}answer-sent.v1`).length > 0
      ? 'given after a withdrawal'
      : undefined,

  'an answer answers every line': (_, { after, events }) =>
    told(events, `${P}answer-sent.v1`).length > 0 &&
    liveLines(after as KnownRequest).some(({ outcome }) => outcome === undefined)
      ? 'answered with a line open'
      : undefined,

  'nothing is erased before the copy that the same letter asks for': (_, { after, events }) =>
    told(events, `${P}order-given.v1`).some(({ kind }) => kind === 'erase') &&
    collectedLines(after as KnownRequest).length > 0 &&
    !(isIdentified(after) && after.allAnsweredAt !== undefined && !after.holders.some(isSilent))
      ? 'erased while a holder owes a copy'
      : undefined,

  'erasing waits for what retention says and for a human': (world, { before, events }) => {
    for (const { line, kind } of told(events, `${P}order-given.v1`)) {
      if (kind !== 'erase') continue;
      // Also earlier: beside a copy it waits for the copy.
      const decided = told(world.events, `${P}line-decided.v1`).some(
        (one) => one.line === line && one.outcome !== 'refused',
      );
      const asked =
        isKnown(before) &&
        before.retentionViews.some((view) => view.line === line && view.notedAt !== undefined);
      if (!decided || !asked) return 'erased unseen';
    }
    return undefined;
  },

  'what was granted to be erased is ordered before the end': (_, { before, after }) =>
    after.status === 'closed' &&
    before.status !== 'closed' &&
    liveLines(after).some(
      ({ line, right, outcome }) =>
        right === 'erasure' &&
        outcome !== 'refused' &&
        !after.orders.some((order) => order.line === line && order.kind === 'erase'),
    )
      ? 'closed with an erasure that nobody was told of'
      : undefined,

  'direct marketing is never refused': (_, { after, events }) =>
    told(events, `${P}line-decided.v1`).some(
      ({ line, outcome }) =>
        outcome !== 'granted' &&
        (after as KnownRequest).lines.some(
          (one) => one.line === line && one.objection === 'direct-marketing',
        ),
    )
      ? 'direct marketing went on'
      : undefined,

  'the revision never goes back': (_, { before, after }) =>
    isKnown(before) && isKnown(after) && after.revision < before.revision
      ? 'the revision went back'
      : undefined,

  'lines, orders and restrictions are never forgotten': (_, { before, after }) =>
    isKnown(before) &&
    isKnown(after) &&
    (after.lines.length < before.lines.length ||
      after.orders.length < before.orders.length ||
      after.restrictions.length < before.restrictions.length)
      ? 'something was forgotten'
      : undefined,

  'the same order is given once': (world, { events }) => {
    if (told(events, `${P}order-given.v1`).length === 0) return undefined;
    const ids = told(world.events, `${P}order-given.v1`).map(({ orderId }) => orderId);
    return new Set(ids).size < ids.length ? 'an order was given twice' : undefined;
  },
};
