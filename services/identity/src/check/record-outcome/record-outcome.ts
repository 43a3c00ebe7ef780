import {
  CheckPassedV1,
  CheckRejectedV1,
  event,
  type DocumentKind,
  type IdentityWay,
} from '@huisrecht/contracts';
import type { Decision } from '@huisrecht/eventing';
import type { Sealed } from '@huisrecht/store';
import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { demand } from '../../refusal.js';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent } from '../check.events.js';
import type { CheckState, ConfirmedDelivery, Outcome, Rejection } from '../check.state.js';
import { aCallBackUsesAKnownNumber } from '../rules/a-call-back-uses-a-number-known-before.js';
import { aHomeVisitIsMadeByTwo } from '../rules/a-home-visit-is-made-by-two-colleagues.js';
import { onlyAnOpenCheckIsRecorded } from '../rules/a-passed-check-stays-passed.js';
import { anAcceptedOriginalIsShown } from '../rules/an-original-of-an-accepted-kind-is-shown.js';
import { anotherWayNeedsAReason } from '../rules/another-way-than-the-counter-needs-a-reason.js';
import { offeredAt, type JudgedContact } from '../rules/contacts-known-before-the-request.js';
import { onlyItsRolesUseAWay } from '../rules/only-a-team-lead-may-have-no-reasonable-doubt.js';
import {
  theAnswerGoesToAKnownContact,
  type WantedDelivery,
} from '../rules/the-answer-goes-where-we-could-reach-them-before.js';

interface Recording {
  readonly way: IdentityWay;
  readonly reason?: string | undefined;
  readonly notABsn: boolean;
  readonly colleagues?: readonly string[] | undefined;
}
/** A colleague is sure. */
export interface Passing extends Recording {
  readonly result: 'passed';
  readonly document?: DocumentKind | undefined;
  readonly phoneIndex?: number | undefined;
  readonly delivery: WantedDelivery;
}
/** A colleague could not be sure. */
export interface Rejecting extends Recording {
  readonly result: 'rejected';
  readonly rejectedBecause: Rejection;
}

/** What the decision needs to know beside the state. */
export interface Circumstance {
  readonly by: { readonly id: string; readonly roles: readonly string[] };
  readonly now: Date;
  readonly acceptedDocuments: readonly DocumentKind[];
  readonly contacts: readonly JudgedContact[];
  /** Every pseudonym of the person. */
  readonly subjectIds: readonly string[];
  readonly sealedReason?: Sealed | undefined;
}

const confirmed = (
  { channel, addressIndex, emailIndex }: WantedDelivery,
  contacts: readonly JudgedContact[],
): ConfirmedDelivery => {
  if (channel === 'counter') return { channel };
  const kind = channel === 'post' ? 'address' : 'email';
  const contact = offeredAt(contacts, kind, channel === 'post' ? addressIndex : emailIndex)?.contact;
  return { channel, ...(contact !== undefined && { contact }) };
};

/**
 * Records how a check ended. The kind of document, the result and who looked are kept; never a number or an image (P25).
 * @throws Refused by the first rule that does not allow it
 */
export const recordOutcome = (
  state: CheckState,
  recording: Passing | Rejecting,
  { by, now, acceptedDocuments, contacts, subjectIds, sealedReason }: Circumstance,
): Decision<CheckEvent> => {
  const { way, reason, notABsn, colleagues } = recording;
  demand(
    onlyAnOpenCheckIsRecorded(state),
    onlyItsRolesUseAWay(way, by.roles),
    anotherWayNeedsAReason(way, reason),
    aTextHoldsNoBsn(reason, notABsn, 'reason'),
    aHomeVisitIsMadeByTwo(way, colleagues),
  );
  const { requestId, subjectId } = state;
  const facts = { checkId: checkIdOf(requestId), requestId, subjectId };
  const checked = { checkedBy: by.id, checkedAt: now.toISOString() };
  const common = {
    way,
    ...checked,
    ...(colleagues?.length && { colleagues }),
    ...(sealedReason && { reason: sealedReason }),
  };
  const recorded = (outcome: Outcome): CheckEvent => ({ type: 'identity.check.recorded', data: outcome });

  if (recording.result === 'rejected') {
    const { rejectedBecause } = recording;
    return [
      recorded({ result: 'rejected', ...common, rejectedBecause }),
      event(CheckRejectedV1, { ...facts, reason: rejectedBecause, ...checked }),
    ];
  }
  const { document, phoneIndex, delivery } = recording;
  demand(
    anAcceptedOriginalIsShown(way, document, acceptedDocuments),
    aCallBackUsesAKnownNumber(way, phoneIndex, contacts),
    theAnswerGoesToAKnownContact(delivery, contacts),
  );
  const shown = document && { document };
  return [
    recorded({ result: 'passed', ...common, ...shown, delivery: confirmed(delivery, contacts) }),
    event(CheckPassedV1, {
      ...facts,
      way,
      ...shown,
      subjectIds: [...subjectIds],
      delivery: delivery.channel,
      ...checked,
    }),
  ];
};
