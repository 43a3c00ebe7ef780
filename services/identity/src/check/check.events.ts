import type {
  CheckExpiredV1,
  CheckOpenedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  EventOf,
} from '@huisrecht/contracts';
import type { CheckState, Outcome, Release } from './check.state.js';

/** State only: what the check needs to know of its request. */
export interface Opened {
  readonly type: 'identity.check.opened';
  readonly data: Pick<
    CheckState,
    'requestId' | 'subjectId' | 'right' | 'receivedAt' | 'openedAt' | 'expiresAt'
  >;
}
/** State only: the outcome with its sealed reason and the contact that was confirmed. */
export interface Recorded {
  readonly type: 'identity.check.recorded';
  readonly data: Outcome;
}
/** State only: a team lead released the protected address for this request. */
export interface AddressReleased {
  readonly type: 'identity.check.address-released';
  readonly data: Release;
}
/** State only: the request was withdrawn. */
export interface Withdrawn {
  readonly type: 'identity.check.withdrawn';
  readonly data: { readonly at: string };
}

export type CheckEvent =
  | Opened
  | Recorded
  | AddressReleased
  | Withdrawn
  | EventOf<typeof CheckOpenedV1>
  | EventOf<typeof CheckPassedV1>
  | EventOf<typeof CheckRejectedV1>
  | EventOf<typeof CheckExpiredV1>
  | EventOf<typeof CheckReminderDueV1>;
