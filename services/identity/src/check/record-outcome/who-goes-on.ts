import type { Representation } from '@huisrecht/contracts';
import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { demand, refuse } from '../../refusal.js';
import { representatives } from '../check-policy.js';
import { waitingLines, type CheckState, type OwnChoice } from '../check.state.js';
import { onlyWaitingLinesPass } from '../rules/a-check-covers-lines-that-wait.js';
import { aParentActsForAChild } from '../rules/a-parent-acts-only-for-a-child.js';
import { proofOfAuthorityIsShown } from '../rules/a-representative-shows-proof-of-authority.js';
import { authorityIsAbout } from '../rules/an-authority-covers-its-own-matters.js';
import { theAuthorityIsAlive } from '../rules/an-authority-that-ended-covers-nothing.js';
import { anEarlierCheckIsRecentAndTheirs } from '../rules/an-earlier-check-is-good-for-14-days.js';
import {
  insideAProtectionAHumanDecides,
  leftToTheRepresentative,
} from '../rules/inside-a-protection-a-human-decides.js';
import { aChildIsRepresented, sixteenOn } from '../rules/who-is-under-16-is-represented.js';
import type { Acting, Circumstance, Passing } from './recording.js';

/** The lines that may go on, and who acts. */
export interface GoesOn {
  readonly lines: readonly number[];
  readonly representation?: Representation;
  readonly protection?: OwnChoice;
}

const representationOf = (
  { kind, proof, matters, until }: Acting,
  lines: readonly number[],
  turns: string | undefined,
): Representation => ({
  kind,
  lines: [...lines],
  proof,
  ...(matters && { matters: [...matters] }),
  ...(until && { until }),
  ...(representatives[kind].forChildren && turns && { sixteenOn: turns }),
});

/**
 * Which lines go on, on whose word: the person's own, or that of somebody who may act for them (UAVG Art. 5).
 * @throws Refused by the first rule that does not allow it
 */
export const whoGoesOn = (
  state: CheckState,
  { way, lines: wanted, representation, protection, earlierRequestId, notABsn }: Passing,
  circumstance: Circumstance,
): GoesOn => {
  const { now, subjectIds, birthDate, earlier, sealedProtectionReason } = circumstance;
  const waiting = waitingLines(state);
  const represented = representation !== undefined;
  demand(
    birthDate && representation?.sixteenOn
      ? refuse('representation.birth-date-known', 'representation.sixteenOn')
      : undefined,
    insideAProtectionAHumanDecides(protection, represented, waiting),
    aTextHoldsNoBsn(protection?.reason, notABsn, 'protection.reason'),
  );
  const left = leftToTheRepresentative(protection);
  const lines = (wanted ?? waiting.map(({ line }) => line)).filter((line) => !left.includes(line));
  const turns = birthDate ? sixteenOn(birthDate) : representation?.sixteenOn;
  const age = { receivedAt: state.receivedAt, now, sixteenOn: turns };
  demand(
    onlyWaitingLinesPass(lines, waiting, 'lines'),
    aChildIsRepresented(age, represented),
    anEarlierCheckIsRecentAndTheirs(
      way,
      earlierRequestId !== undefined,
      earlier && { check: earlier, subjectIds, now, represented },
    ),
  );
  if (representation) {
    const { kind, proof, matters, until } = representation;
    demand(
      aParentActsForAChild(kind, age),
      proofOfAuthorityIsShown(kind, proof),
      theAuthorityIsAlive(until, now),
      authorityIsAbout(
        kind,
        matters,
        waiting.filter(({ line }) => lines.includes(line)),
      ),
    );
    return { lines, representation: representationOf(representation, lines, turns) };
  }
  if (!protection) return { lines };
  const { kind, inside, goesOn = true } = protection;
  const reason = sealedProtectionReason && { reason: sealedProtectionReason };
  return { lines, protection: { kind, inside, goesOn, ...reason } };
};
