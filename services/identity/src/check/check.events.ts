import type {
  CheckEndedDeceasedV1,
  CheckExpiredV1,
  CheckOpenedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  EventOf,
} from '@huisrecht/contracts';
import type { CheckLine, CheckState, Death, Outcome, Passed, Release } from './check.state.js';

/** What the check knows of its request from the start. */
export type OfRequest = Pick<CheckState, 'requestId' | 'subjectId' | 'receivedAt'>;

/** State only: what the check needs to know of its request. */
export interface Noted {
  readonly type: 'identity.check.noted';
  readonly data: OfRequest & { readonly lines: readonly CheckLine[] };
}
/** State only: somebody must be sure who asks, until then. */
export interface Opened {
  readonly type: 'identity.check.opened';
  readonly data: OfRequest & Pick<CheckState, 'openedAt' | 'expiresAt'>;
}
/** State only: a line was added, or withdrawn. */
export interface LinesChanged {
  readonly type: 'identity.check.lines-changed';
  readonly data: { readonly lines: readonly CheckLine[] };
}
/** State only: no line is left that needs a check. */
export interface NoLongerNeeded {
  readonly type: 'identity.check.no-longer-needed';
  readonly data: { readonly at: string };
}
/** State only: the outcome with its sealed reason and, when passed, who may go on with what. */
export interface Recorded {
  readonly type: 'identity.check.recorded';
  readonly data: { readonly outcome: Outcome; readonly passed?: Passed };
}
/** State only: a team lead released the protected address for this request. */
export interface AddressReleased {
  readonly type: 'identity.check.address-released';
  readonly data: Release;
}
/** State only: the request was withdrawn, or ended otherwise. */
export interface Withdrawn {
  readonly type: 'identity.check.withdrawn';
  readonly data: { readonly at: string };
}
/** State only: the person has died, with the sealed reason of who wrote it down. */
export interface DeathNoted {
  readonly type: 'identity.check.death-noted';
  readonly data: Death;
}

export type CheckEvent =
  | Noted
  | Opened
  | LinesChanged
  | NoLongerNeeded
  | Recorded
  | AddressReleased
  | Withdrawn
  | DeathNoted
  | EventOf<typeof CheckOpenedV1>
  | EventOf<typeof CheckPassedV1>
  | EventOf<typeof CheckRejectedV1>
  | EventOf<typeof CheckExpiredV1>
  | EventOf<typeof CheckReminderDueV1>
  | EventOf<typeof CheckEndedDeceasedV1>;
