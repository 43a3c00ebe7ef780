import { fileURLToPath } from 'node:url';
import type { HolderEntry } from '@huisrecht/contracts';
import type { Delivery, Subject } from '../asking/holder-adapter.js';
import type { OrderDelivery } from '../asking/order-adapter.js';
import { DirectoryIndex, readDirectory } from '../directory/directory.js';

/** The demo's seed, as specs use it. */
export const demoSeed = fileURLToPath(new URL('../../../../deploy/demo/seed', import.meta.url));

/** The demo's directory. */
export const demoDirectory = async (): Promise<DirectoryIndex> =>
  new DirectoryIndex(await readDirectory(demoSeed));

/** A question to a holder. */
export const deliveryTo = (holder: HolderEntry, rest: Partial<Delivery> = {}): Delivery => ({
  deliveryId: `dlv_${holder.id}-0000000000000001`,
  collectionId: 'col_0000000000000001',
  requestId: 'req_0000000000000001',
  holder,
  right: 'access',
  submittedAt: '2026-03-01T10:00:00Z',
  answerBy: '2026-03-16',
  asked: false,
  ask: 1,
  ...rest,
});

/** An order to a party. */
export const orderTo = (holder: HolderEntry, rest: Partial<OrderDelivery> = {}): OrderDelivery => ({
  deliveryId: `dlv_${holder.id}-0000000000000002`,
  orderId: 'ord_0000000000000001',
  requestId: 'req_0000000000000001',
  holder,
  kind: 'erase',
  scope: { categories: [], fields: [], purposes: [], recordIds: [] },
  records: [],
  provisional: false,
  corrections: [],
  submittedAt: '2026-03-01T10:00:00Z',
  answerBy: '2026-03-16',
  asked: false,
  ask: 1,
  ...rest,
});

/** Somebody who asks. */
export const subject: Subject = {
  subjectId: 'sub_0000000000000001',
  codes: ['R1001'],
  contractNumbers: ['H2001'],
  name: 'A. Voorbeeld',
  addresses: ['Lindestraat 1, 5600 AA Eikendal'],
  phones: ['0612345678'],
  emails: ['a.voorbeeld@example.org'],
};
