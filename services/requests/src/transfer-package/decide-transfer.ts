import { event, PackageTransferDecidedV1, type TransferRefusal } from '@huisrecht/contracts';
import { idFrom, type Context, type Decision } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import type { Colleague } from '../domain/actor.js';
import { expirePackageWork } from '../domain/due.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, type Refusal, refuse } from '../domain/refusal.js';
import type { Confirmation } from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { dataGoesOnlyToAnAddressThatWasConfirmed } from '../domain/rules/data-goes-only-to-an-address-that-was-confirmed.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import { nobodyDecidesAboutThemselvesFamilyOrNeighbours } from '../domain/rules/nobody-decides-about-themselves-family-or-neighbours.js';
import { nothingPersonalLeavesBeforeIdentityIsSettled } from '../domain/rules/nothing-personal-leaves-before-identity-is-settled.js';
import { theDeciderDidNotCheckTheIdentity } from '../domain/rules/the-decider-did-not-check-the-identity.js';
import { theFgNeverDecides } from '../domain/rules/the-fg-never-decides.js';
import { isSure, lineOf, type IdentifiedRequest, type Line, type RequestState } from '../domain/state.js';
import { transfersWhenReady } from './transfers-when-ready.js';

/** What is decided on one transfer. */
export interface DecideTransfer {
  readonly decisionId: string;
  readonly line: number;
  /** The revision that the decider saw. */
  readonly seen: number;
  readonly transfer: 'approved' | 'refused';
  readonly motivation: string;
  readonly confirmedThrough?: Confirmation | undefined;
  readonly because?: TransferRefusal | undefined;
  /** Whether the address that the person gave can be used at all. */
  readonly usable: boolean;
  readonly decider: Colleague;
  readonly noPrivateTies: boolean;
  readonly fourEyes: boolean;
}

const openTransfer = (line: Line | undefined, approves: boolean): Refusal | undefined => {
  if (!line || line.withdrawnAt !== undefined) return refusal('line.not-found');
  if (line.transfer === undefined) return refusal('transfer.not-asked');
  if (line.outcome === 'refused') return refusal('transfer.copy-refused');
  const { sending } = line;
  if (sending?.transferredAt !== undefined) return refusal('transfer.already-sent');
  const underWay = sending?.decided === 'approved' && (!sending.trouble || sending.trouble.nextTryAt);
  return approves && underWay ? refusal('transfer.already-approved') : undefined;
};

/**
 * Decides whether the data goes straight to the organisation that the person named. What is approved is sent as soon as
 * the answer is made; what failed for good can be approved anew. @throws Refused by the rules
 */
export const decideTransfer =
  (command: DecideTransfer) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(nothingPersonalLeavesBeforeIdentityIsSettled(state));
    if (!isSure(state)) return refuse('identity.not-settled');
    const request: IdentifiedRequest = state;
    const line = lineOf(request, command.line);
    const transferId = idFrom('pkg', command.decisionId);
    if (line?.sending?.transferId === transferId) return [];
    const approves = command.transfer === 'approved';
    demand(
      line && !isCovered(request, line) ? refusal('identity.not-settled') : undefined,
      everyDecisionNamesAHumanAndAMotivation(command.decider, command.motivation),
      theFgNeverDecides(command.decider),
      theDeciderDidNotCheckTheIdentity(request, command.decider, command.fourEyes),
      nobodyDecidesAboutThemselvesFamilyOrNeighbours(request, command.decider, command.noPrivateTies),
      openTransfer(line, approves),
      aDecisionIsAboutWhatWasSeen(request, command.seen),
      approves
        ? dataGoesOnlyToAnAddressThatWasConfirmed(command.confirmedThrough, command.usable)
        : command.because === undefined
          ? refusal('transfer.needs-a-reason', 'because')
          : undefined,
    );
    if (line?.transfer === undefined) return refuse('transfer.not-asked');
    const decided = event(PackageTransferDecidedV1, {
      ...{ requestId: state.id, line: line.line, transferId, way: line.transfer },
      ...{ transfer: command.transfer, decisionId: command.decisionId },
      ...(!approves && command.because !== undefined && { because: command.because }),
      ...{ decidedBy: command.decider.id, decidedAt: now.toISOString() },
    });
    const after = evolve(state, decided);
    return [
      decided,
      ...transfersWhenReady(after, now),
      ...closeWhenDone(after, now),
      // What was made for an earlier try and never given is noise from now on.
      ...(line.sending ? [expirePackageWork(state.id, line.sending.transferId, now)] : []),
    ];
  };
