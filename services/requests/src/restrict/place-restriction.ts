import {
  event,
  RestrictionConfirmedV1,
  RestrictionPlacedV1,
  type RestrictionCase,
} from '@huisrecht/contracts';
import type { RequestEvent } from '../domain/events.js';
import { restrictionOfLine } from '../domain/restriction-ids.js';
import { everything, inForce, type KnownRequest, type Line } from '../domain/state.js';
import { giveOrder, scopeOf } from '../give-orders/give-order.js';

/** Of which request, and about whom. */
export interface Restricting {
  readonly requestId: string;
  readonly receivedAt: string;
  readonly subjectIds: readonly string[];
}

/** The restriction that a line brings with it; undefined for a right that restricts nothing. */
export const caseOf = ({ right, objection, restrictionCase }: Line): RestrictionCase | undefined => {
  if (right === 'restriction') return restrictionCase ?? 'lawfulness-being-determined';
  return right === 'objection' && objection !== 'direct-marketing' ? 'objection-pending' : undefined;
};

/**
 * Puts a restriction in place, by the system, at receipt: it protects and can be undone, so it waits for nobody. It is
 * provisional until identity is settled (GDPR Art. 18; statement §8; LAW 1.4; P21).
 */
export const restrictAtReceipt = (
  line: Line,
  { requestId, receivedAt, subjectIds }: Restricting,
  now: Date,
): RequestEvent[] => {
  const because = caseOf(line);
  if (because === undefined) return [];
  const scope = scopeOf(line.scope ?? everything);
  const restrictionId = restrictionOfLine(requestId, line.line);
  return [
    event(RestrictionPlacedV1, {
      ...{ requestId, restrictionId, line: line.line, case: because, subjectIds: [...subjectIds], scope },
      ...{ provisional: true, placedAt: now.toISOString() },
    }),
    giveOrder(
      {
        ...{ requestId, line: line.line, kind: 'restrict', subjectIds, scope, provisional: true, receivedAt },
        because: restrictionId,
      },
      now,
    ),
  ];
};

/**
 * Confirms restrictions: they are provisional no more. Who has data under a pseudonym that we did not know at receipt
 * is told as well.
 */
export const confirmRestrictions = (
  state: KnownRequest,
  subjectIds: readonly string[],
  now: Date,
  which: (line: number) => boolean = () => true,
): RequestEvent[] =>
  inForce(state)
    .filter(({ provisional, line }) => provisional && which(line))
    .flatMap(({ restrictionId, line, scope, subjectIds: known }): RequestEvent[] => {
      const confirmedAt = now.toISOString();
      const more = subjectIds.some((id) => !known.includes(id));
      return [
        event(RestrictionConfirmedV1, {
          ...{ requestId: state.id, restrictionId, subjectIds: [...subjectIds], confirmedAt },
        }),
        ...(more
          ? [
              giveOrder(
                {
                  ...{ requestId: state.id, line, kind: 'restrict', subjectIds, scope },
                  ...{ receivedAt: state.receivedAt, because: `${restrictionId}:confirmed` },
                },
                now,
              ),
            ]
          : []),
      ];
    });
