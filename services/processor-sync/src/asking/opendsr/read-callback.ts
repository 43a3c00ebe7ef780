import { messageOf, Status } from './messages.js';
import type { Processors } from './processors.js';
import { signedBy } from './signature.js';
import { ExchangeFailed } from './exchange.js';

/** A callback as it came. */
export interface RawCallback {
  /** Exactly the bytes of the body. */
  readonly bytes: Buffer;
  readonly header: (name: string) => string | undefined;
}

/** What a callback is worth: from which holder about which request, or why it is refused. */
export type Callback =
  | {
      readonly kind: 'taken';
      readonly holder: string;
      readonly id: string;
      readonly status: Status['request_status'];
      /** The signature in base64: the same callback again has the same. */
      readonly signature: string;
    }
  | { readonly kind: 'refused'; readonly code: CallbackRefusal };

type CallbackRefusal =
  | 'callback.not-from-a-processor'
  | 'callback.not-readable'
  /** Its certificate cannot be fetched now: it should call back again. */
  | 'callback.cannot-be-checked';

/**
 * Who may tell us something: domain on the list, certificate from its discovery issued by our authorities, signature
 * over the raw bytes before anything in them is read, and meant for our address (OpenDSR security guidelines).
 */
export const readCallback = async (
  { bytes, header }: RawCallback,
  processors: Processors,
  ourUrl: string,
  signal: AbortSignal,
): Promise<Callback> => {
  const by = signedBy(header);
  const holder = by && processors.holderOf(by.domain);
  if (!holder) return refused('callback.not-from-a-processor');
  let signed: boolean;
  try {
    signed = await processors.of(holder).signedCallback(bytes, by.signature, signal);
  } catch (error) {
    if (!(error instanceof ExchangeFailed)) throw error;
    const later = error.away || error.code === 'circuit-open';
    return refused(later ? 'callback.cannot-be-checked' : 'callback.not-from-a-processor');
  }
  const message = signed ? messageOf(Status, bytes) : undefined;
  if (message?.status_callback_url !== ourUrl) return refused('callback.not-readable');
  const { subject_request_id: id, request_status: status } = message;
  return { kind: 'taken', holder: holder.id, id, status, signature: by.signature.toString('base64') };
};

const refused = (code: CallbackRefusal): Callback => ({ kind: 'refused', code });
