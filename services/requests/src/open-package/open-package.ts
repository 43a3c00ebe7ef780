import {
  event,
  PackageCodeIssuedV1,
  PackageDestroyedV1,
  PackageFetchedV1,
  PackageLockedV1,
  type CodeWay,
} from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, type Refusal, Refused } from '../domain/refusal.js';
import { aPackageOpensFiveTimesInFourteenDays } from '../domain/rules/a-package-opens-five-times-in-fourteen-days.js';
import { packageOf, type RequestState } from '../domain/state.js';

const noPackage: Refusal = refusal('package.not-found');

/** An event, and the closing that it may have been the last thing for. */
const andClose = (state: RequestState, happened: RequestEvent, now: Date): RequestEvent[] => [
  happened,
  ...closeWhenDone(evolve(state, happened), now),
];

/**
 * A colleague gives the person a code, by another way than the link went. An earlier code opens nothing any more.
 * @throws Refused when there is nothing to open, or it went by mail and the code would too
 */
export const issueCode =
  (packageId: string, way: CodeWay, issuedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const found = packageOf(state, packageId);
    if (!found?.package.hasContent) throw new Refused(noPackage);
    demand(found.package.destroyedAt === undefined ? undefined : refusal('package.gone'));
    return andClose(
      state,
      event(PackageCodeIssuedV1, {
        requestId: state.id,
        packageId,
        way,
        issuedBy,
        issuedAt: now.toISOString(),
      }),
      now,
    );
  };

/** The right code was given: the package opens. Counted before anything is shown. @throws Refused when it may not */
export const fetchPackage =
  (packageId: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const found = packageOf(state, packageId);
    if (!found?.package.hasContent) throw new Refused(noPackage);
    demand(aPackageOpensFiveTimesInFourteenDays(found.package, found.round.sent, now));
    return andClose(
      state,
      event(PackageFetchedV1, {
        requestId: state.id,
        packageId,
        times: found.package.fetchedAt.length + 1,
        fetchedAt: now.toISOString(),
      }),
      now,
    );
  };

/** Too many wrong codes: staff see that somebody is guessing, or that the code was noted wrong. */
export const lockPackage =
  (packageId: string, wrongCodes: number, lockedUntil: Date) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> =>
    packageOf(state, packageId)
      ? [
          event(PackageLockedV1, {
            requestId: state.id,
            packageId,
            wrongCodes,
            lockedAt: now.toISOString(),
            lockedUntil: lockedUntil.toISOString(),
          }),
        ]
      : ignore('no-such-package');

/** The period of the package ended and its content and key are gone. */
export const packageIsGone =
  (packageId: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const found = packageOf(state, packageId);
    if (!found || found.package.destroyedAt !== undefined) return ignore('no-such-package');
    return andClose(
      state,
      event(PackageDestroyedV1, { requestId: state.id, packageId, destroyedAt: now.toISOString() }),
      now,
    );
  };
