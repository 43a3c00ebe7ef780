import { ignore, type Decision } from '@huisrecht/eventing';
import { demand } from '../../refusal.js';
import type { CheckEvent } from '../check.events.js';
import type { CheckState, Release } from '../check.state.js';
import { onlyAnOpenCheckIsRecorded } from '../rules/a-passed-check-stays-passed.js';

/**
 * A team lead lets post and e-mail be used although the address is protected (LAW 1.7). For this request only.
 * @throws Refused when the check is not open
 */
export const releaseAddress = (state: CheckState, release: Release): Decision<CheckEvent> => {
  demand(onlyAnOpenCheckIsRecorded(state));
  if (state.release) return ignore('released-already');
  return [{ type: 'identity.check.address-released', data: release }];
};
