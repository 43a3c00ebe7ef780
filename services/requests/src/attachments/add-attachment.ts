import { AttachmentAddedV1, event } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal } from '../domain/refusal.js';
import type { KnownRequest, RequestState } from '../domain/state.js';
import { MAX_ATTACHMENTS } from './kinds-of-file.js';

/** Notes that a file is in the file of the request. The same id again is the same file. @throws Refused */
export const addAttachment =
  (attachment: Omit<AttachmentAddedV1, 'requestId' | 'addedAt'>) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(state.status === 'unknown' ? refusal('request.not-found') : undefined);
    const { id, attachments } = state as KnownRequest;
    if (attachments.some(({ attachmentId }) => attachmentId === attachment.attachmentId)) return [];
    demand(attachments.length >= MAX_ATTACHMENTS ? refusal('attachment.too-many') : undefined);
    return [event(AttachmentAddedV1, { requestId: id, ...attachment, addedAt: now.toISOString() })];
  };
