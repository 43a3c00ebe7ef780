import { event, RestrictionPlacedV1, type OrderKind } from '@huisrecht/contracts';
import type { RequestEvent } from '../domain/events.js';
import { restrictionOfPart } from '../domain/restriction-ids.js';
import { erasingWaitsForTheCopy } from '../domain/rules/erasing-waits-for-the-copy.js';
import {
  everything,
  inForce,
  isIdentified,
  subjectIdsOf,
  type KnownRequest,
  type Line,
  type Scope,
} from '../domain/state.js';
import { giveOrder, scopeOf } from '../give-orders/give-order.js';
import { confirmRestrictions } from '../restrict/place-restriction.js';
import type { DecideLine } from './decide-line.js';

const order = (
  state: KnownRequest,
  line: Line,
  kind: OrderKind,
  scope: Scope,
  { decisionId }: DecideLine,
  now: Date,
  contentId?: string,
): RequestEvent =>
  giveOrder(
    {
      ...{ requestId: state.id, line: line.line, kind, subjectIds: subjectIdsOf(state), scope },
      ...{ receivedAt: state.receivedAt, because: decisionId },
      ...(contentId !== undefined && { contentId }),
    },
    now,
  );

/** A restriction of a part takes the place of the whole one, which is lifted after the person was told. */
const restrictPart = (
  state: KnownRequest,
  line: Line,
  granted: Scope,
  command: DecideLine,
  now: Date,
): RequestEvent[] => {
  const whole = inForce(state).find((one) => one.line === line.line);
  return [
    event(RestrictionPlacedV1, {
      ...{ requestId: state.id, restrictionId: restrictionOfPart(command.decisionId), line: line.line },
      case: whole?.case ?? line.restrictionCase ?? 'lawfulness-being-determined',
      ...{ subjectIds: [...subjectIdsOf(state)], scope: scopeOf(granted), provisional: false },
      placedAt: now.toISOString(),
    }),
    order(state, line, 'restrict', granted, command, now),
  ];
};

/**
 * What a decision on a line sets going at once: everyone who has the data is told (GDPR Art. 19). A correction that is
 * refused goes with the person's own statement, where there is one (Art. 16). An erasure beside a copy waits for the copy.
 */
export const carryOut = (state: KnownRequest, line: Line, command: DecideLine, now: Date): RequestEvent[] => {
  const { outcome, contentId } = command;
  const granted = command.granted ?? line.scope ?? everything;
  const give = (kind: OrderKind, content?: string): RequestEvent[] =>
    outcome === 'refused' ? [] : [order(state, line, kind, granted, command, now, content)];
  switch (line.right) {
    case 'rectification': {
      const something = command.corrections.length > 0 || command.hasStatement;
      return something ? [order(state, line, 'rectify', granted, command, now, contentId)] : [];
    }
    case 'erasure':
      return erasingWaitsForTheCopy(state) ? [] : give('erase');
    case 'objection':
      return give('object');
    case 'withdrawal-of-consent':
      return give('stop-consent');
    case 'restriction': {
      if (outcome === 'partly') return restrictPart(state, line, granted, command, now);
      // Nobody was checked and a named human looked: the restriction is provisional no more.
      const unchecked = isIdentified(state) && !state.identity.needed;
      return outcome === 'granted' && unchecked
        ? confirmRestrictions(state, state.identity.subjectIds, now, (nth) => nth === line.line)
        : [];
    }
    case 'access':
    case 'portability':
      return [];
  }
};
