import { bytesSay } from '@huisrecht/service-kit';
import type { RefusalCode } from '../domain/refusal.js';

/** Bytes of one attachment at most. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** Attachments of one request at most. */
export const MAX_ATTACHMENTS = 100;

/**
 * Why a file is not taken; undefined when it is. Its kind is what its bytes say, not what its name says. Nothing is
 * opened or run here, and it is only ever given back to be saved.
 */
export const faultOfFile = (mediaType: string, content: Buffer): RefusalCode | undefined => {
  const fits = bytesSay(mediaType, content);
  if (fits === undefined) return 'attachment.kind-not-accepted';
  return fits ? undefined : 'attachment.content-differs';
};
