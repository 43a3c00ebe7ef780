import type { RequestReceivedV1 } from '@huisrecht/contracts';

/** A request that arrived. Everybody in the examples is made up. */
export const received = (over: Partial<RequestReceivedV1> = {}): RequestReceivedV1 => ({
  requestId: 'req_0a1b2c3d4e5f',
  number: 'HR-4F7-K29',
  subjectId: 'sub_fedcbafedcbafedcba',
  lines: [{ line: 1, right: 'access', given: true }],
  channel: 'letter',
  receivedAt: '2026-03-02T09:30:00Z',
  promisedBy: '2026-03-30',
  lawfulBy: '2026-04-02',
  reasonGiven: false,
  registeredBy: 'bea',
  registeredAt: '2026-03-02T09:30:00Z',
  ...over,
});
