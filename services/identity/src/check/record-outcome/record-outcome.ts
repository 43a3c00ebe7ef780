import { CheckPassedV1, CheckRejectedV1, event } from '@huisrecht/contracts';
import type { Decision } from '@huisrecht/eventing';
import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { demand } from '../../refusal.js';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent } from '../check.events.js';
import { waitingLines, type CheckState, type ConfirmedDelivery, type Outcome } from '../check.state.js';
import { aCallBackUsesAKnownNumber } from '../rules/a-call-back-uses-a-number-known-before.js';
import { aHomeVisitIsMadeByTwo } from '../rules/a-home-visit-is-made-by-two-colleagues.js';
import { onlyAnOpenCheckIsRecorded } from '../rules/a-passed-check-stays-passed.js';
import { aTeamLeadDoesTheThird } from '../rules/after-two-failed-attempts-a-team-lead-looks.js';
import { anAcceptedOriginalIsShown } from '../rules/an-original-of-an-accepted-kind-is-shown.js';
import { anotherWayNeedsAReason } from '../rules/another-way-than-the-counter-needs-a-reason.js';
import { offeredAt, type JudgedContact } from '../rules/contacts-known-before-the-request.js';
import { onlyItsRolesUseAWay } from '../rules/only-a-team-lead-may-have-no-reasonable-doubt.js';
import {
  theAnswerGoesToAKnownContact,
  type WantedDelivery,
} from '../rules/the-answer-goes-where-we-could-reach-them-before.js';
import type { Circumstance, Passing, Rejecting } from './recording.js';
import { whoGoesOn } from './who-goes-on.js';

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
  circumstance: Circumstance,
): Decision<CheckEvent> => {
  const { by, now, acceptedDocuments, contacts, subjectIds, sealedReason } = circumstance;
  const { way, reason, notABsn, colleagues } = recording;
  demand(
    onlyAnOpenCheckIsRecorded(state),
    aTeamLeadDoesTheThird(state.failed, by.roles),
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

  if (recording.result === 'rejected') {
    const { rejectedBecause } = recording;
    const outcome: Outcome = { result: 'rejected', ...common, rejectedBecause };
    return [
      { type: 'identity.check.recorded', data: { outcome } },
      event(CheckRejectedV1, { ...facts, reason: rejectedBecause, ...checked }),
    ];
  }
  const { document, phoneIndex, delivery, earlierRequestId } = recording;
  demand(
    anAcceptedOriginalIsShown(way, document, acceptedDocuments),
    aCallBackUsesAKnownNumber(way, phoneIndex, contacts),
  );
  const { lines, representation, protection } = whoGoesOn(state, recording, circumstance);
  demand(theAnswerGoesToAKnownContact(delivery, contacts));
  const where = confirmed(delivery, contacts);
  const shown = document && { document };
  const relied = earlierRequestId && { earlierCheckId: checkIdOf(earlierRequestId) };
  const acting = representation && { representation };
  const all = lines.length === waitingLines(state).length && state.passed.length === 0;
  return [
    {
      type: 'identity.check.recorded',
      data: {
        outcome: {
          ...{ result: 'passed', ...common, ...shown, ...relied, delivery: where },
          ...(protection && { protection }),
        },
        passed: { lines, subjectIds, way, ...acting, delivery: where, checkedAt: checked.checkedAt },
      },
    },
    event(CheckPassedV1, {
      ...{ ...facts, way, ...shown, subjectIds: [...subjectIds], delivery: where.channel },
      ...(!all && { lines: [...lines] }),
      ...relied,
      ...acting,
      ...checked,
    }),
  ];
};
