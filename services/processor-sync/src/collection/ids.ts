import { createHash } from 'node:crypto';
import { idFrom } from '@huisrecht/eventing';

const tail = (id: string): string => id.slice(id.indexOf('_') + 1);

/** There is one collection per request. */
export const collectionIdOf = (requestId: string): string => `col_${tail(requestId)}`;

/** The other way round. */
export const requestIdOf = (collectionId: string): string => `req_${tail(collectionId)}`;

/** One question to one holder, however often it is asked: what the other side may recognise. */
export const deliveryIdOf = (collectionId: string, holder: string): string =>
  idFrom('dlv', collectionId, holder);

/** The search task of a place within a collection. */
export const searchTaskIdOf = (collectionId: string, holder: string): string =>
  idFrom('tsk', collectionId, holder);

/** A lower-case UUID of version 4's shape, always the same for a delivery (OpenDSR `subject_request_id`). */
export const subjectRequestIdOf = (deliveryId: string): string => {
  const hex = createHash('sha256').update(`opendsr:${deliveryId}`).digest('hex');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
