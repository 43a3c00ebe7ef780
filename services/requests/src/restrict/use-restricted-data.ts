import {
  event,
  RestrictedUseRecordedV1,
  RestrictedUseReviewedV1,
  type RestrictedUse,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal } from '../domain/refusal.js';
import { anEmergencyUseIsReviewedBySomebodyElse } from '../domain/rules/an-emergency-use-is-reviewed-by-somebody-else.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import type { RequestState } from '../domain/state.js';
import { restrictionOf } from './lift-restriction.js';

/** A use that the law allows all the same. */
export interface UseRestrictedData {
  readonly restrictionId: string;
  readonly useId: string;
  readonly use: RestrictedUse;
  readonly reason: string;
  readonly by: Colleague;
}

/**
 * A named colleague used restricted data and says why: with consent, for a claim, for somebody else's rights, for an
 * important public interest, or in danger (gas, water, fire). A restriction never stops a danger repair (LAW §4(8)).
 * GDPR Art. 18(2). @throws Refused when there is no such restriction, or it was lifted
 */
export const useRestrictedData =
  ({ restrictionId, useId, use, reason, by }: UseRestrictedData) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { uses, liftedAt } = restrictionOf(state, restrictionId);
    if (uses.some((one) => one.useId === useId)) return [];
    demand(
      everyDecisionNamesAHumanAndAMotivation(by, reason),
      liftedAt === undefined ? undefined : refusal('restriction.lifted'),
      uses.length >= 500 ? refusal('restriction.too-many-uses') : undefined,
    );
    const usedAt = now.toISOString();
    return [
      event(RestrictedUseRecordedV1, {
        requestId: state.id,
        restrictionId,
        useId,
        use,
        usedBy: by.id,
        usedAt,
      }),
    ];
  };

/** What somebody else thinks of an emergency use. */
export interface ReviewUse {
  readonly restrictionId: string;
  readonly useId: string;
  readonly agreed: boolean;
  readonly remarkId?: string | undefined;
  readonly by: Colleague;
}

/** Somebody else looks at an emergency use, within a working day. @throws Refused for the one who used it */
export const reviewUse =
  ({ restrictionId, useId, agreed, remarkId, by }: ReviewUse) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const use = restrictionOf(state, restrictionId).uses.find((one) => one.useId === useId);
    if (use?.review) return [];
    demand(anEmergencyUseIsReviewedBySomebodyElse(use, by));
    return [
      event(RestrictedUseReviewedV1, {
        ...{ requestId: state.id, restrictionId, useId, agreed, reviewedBy: by.id },
        ...(remarkId !== undefined && { remarkId }),
        reviewedAt: now.toISOString(),
      }),
    ];
  };
