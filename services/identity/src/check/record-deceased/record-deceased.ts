import { CheckEndedDeceasedV1, event } from '@huisrecht/contracts';
import { ignore, type Decision } from '@huisrecht/eventing';
import { demand, refuse } from '../../refusal.js';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent } from '../check.events.js';
import type { CheckState, Death } from '../check.state.js';

/**
 * The person has died: the GDPR does not apply (recital 27), so this is no request and nothing is refused. Heirs and
 * executors hear of the civil-law route. Also after a check was passed: nothing is handed out from then on.
 * @throws Refused `check.not-there`, `check.withdrawn`
 */
export const recordDeceased = (state: CheckState, death: Death): Decision<CheckEvent> => {
  const { status, requestId, subjectId } = state;
  demand(
    status === 'none' || status === 'withdrawn'
      ? refuse(status === 'none' ? 'check.not-there' : 'check.withdrawn')
      : undefined,
  );
  if (status === 'deceased') return ignore('noted-already');
  return [
    { type: 'identity.check.death-noted', data: death },
    event(CheckEndedDeceasedV1, {
      ...{ checkId: checkIdOf(requestId), requestId, subjectId },
      ...{ recordedBy: death.by, recordedAt: death.at },
    }),
  ];
};
