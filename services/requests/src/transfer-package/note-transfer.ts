import {
  event,
  PackageTransferFailedV1,
  PackageTransferredV1,
  type TransferFailure,
} from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import { expirePackageWork } from '../domain/due.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { settings } from '../domain/settings.js';
import { isIdentified, type Line, type RequestState } from '../domain/state.js';
import { isUnderWay } from './transfers-when-ready.js';

const DAY = 86_400_000;

/** Seconds before the second, third, … try; after the last one a colleague decides. */
const WAITS = [60, 300, 1_800, 7_200, 28_800, 86_400] as const;

/** Failures that another try does not mend. */
const final: ReadonlySet<TransferFailure> = new Set([
  'address-not-allowed',
  'receiver-refused',
  'nothing-portable',
  'package-gone',
]);

const lineUnderWay = (state: RequestState, transferId: string): Line | undefined =>
  isIdentified(state)
    ? state.lines.find((line) => line.sending?.transferId === transferId && isUnderWay(line))
    : undefined;

/** What was sent. */
export interface SentData {
  readonly sha256: string;
  readonly items: number;
}

/** The other organisation took the data, or its mail server took the link. Recorded once. */
export const transferSucceeded =
  (transferId: string, { sha256, items }: SentData) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const line = lineUnderWay(state, transferId);
    if (!line?.sending) return ignore('no-such-transfer');
    const { way } = line.sending;
    const until = new Date(now.getTime() + settings.packageDays * DAY);
    const happened = event(PackageTransferredV1, {
      ...{ requestId: state.id, line: line.line, transferId, way, sha256, items },
      ...(way === 'email' && { fetchableUntil: until.toISOString() }),
      transferredAt: now.toISOString(),
    });
    return [
      happened,
      ...closeWhenDone(evolve(state, happened), now),
      ...(way === 'email' ? [expirePackageWork(state.id, transferId, until)] : []),
    ];
  };

/** A try did not succeed; how long until the next, or never by itself. */
export const transferFailed =
  (transferId: string, code: TransferFailure) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const line = lineUnderWay(state, transferId);
    if (!line?.sending) return ignore('no-such-transfer');
    const { way, trouble } = line.sending;
    const attempt = (trouble?.attempt ?? 0) + 1;
    const wait = final.has(code) ? undefined : WAITS[attempt - 1];
    return [
      event(PackageTransferFailedV1, {
        ...{ requestId: state.id, line: line.line, transferId, way, code, attempt },
        failedAt: now.toISOString(),
        ...(wait !== undefined && { nextTryAt: new Date(now.getTime() + wait * 1_000).toISOString() }),
      }),
      ...(wait === undefined ? [expirePackageWork(state.id, transferId, now)] : []),
    ];
  };
