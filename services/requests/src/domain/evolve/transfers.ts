import type {
  EventOf,
  PackageTransferDecidedV1,
  PackageTransferFailedV1,
  PackageTransferredV1,
} from '@huisrecht/contracts';
import type { IdentifiedRequest, RequestState, Sending } from '../state.js';
import { changeLine } from './lines.js';
import { noted, told } from './told.js';

export const transferDecided = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageTransferDecidedV1>,
): RequestState => {
  const { line, transferId, way, transfer: decided, because, decidedBy, decidedAt } = data;
  const sending: Sending = {
    ...{ transferId, way, decided, decidedBy, decidedAt },
    ...(because && { because }),
  };
  const what = decided === 'approved' ? 'transfer-approved' : 'transfer-refused';
  return {
    ...told(state, { at: decidedAt, what, by: decidedBy, line }),
    lines: changeLine(state.lines, line, (one) => ({ ...one, sending })),
  };
};

const changeSending = (
  state: IdentifiedRequest,
  { line, transferId }: { readonly line: number; readonly transferId: string },
  change: (sending: Sending) => Sending,
): Pick<IdentifiedRequest, 'lines'> => ({
  lines: changeLine(state.lines, line, (one) =>
    one.sending?.transferId === transferId ? { ...one, sending: change(one.sending) } : one,
  ),
});

export const transferred = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageTransferredV1>,
): RequestState => {
  const { line, transferId, way, transferredAt, fetchableUntil } = data;
  return {
    ...told(state, { at: transferredAt, what: 'transferred', line, detail: way }),
    ...changeSending(state, data, ({ trouble: _, ...sending }) => ({
      ...sending,
      transferredAt,
      ...(fetchableUntil !== undefined && {
        fetchableUntil,
        package: { packageId: transferId, hasContent: true, fetchedAt: [] },
      }),
    })),
  };
};

export const transferFailed = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof PackageTransferFailedV1>,
): RequestState => {
  const { line, code, attempt, failedAt, nextTryAt } = data;
  const trouble = { code, attempt, failedAt, ...(nextTryAt !== undefined && { nextTryAt }) };
  return {
    ...noted(state, { at: failedAt, what: 'transfer-failed', line, detail: code }),
    ...changeSending(state, data, (sending) => ({ ...sending, trouble })),
  };
};
