import type { LookupHasher } from '@huisrecht/store';
import type { Incoming, Notice } from './housing-inbound.js';

const repeatable = (value: string, shape: RegExp): string | undefined =>
  shape.test(value) ? value : undefined;

/** The notice about an event: which one and why. An attribute that could hold anything is left out. */
export const noticeOf = (
  { envelope }: Pick<Incoming, 'envelope'>,
  { verdict, code, field }: { verdict: 'refuse' | 'park'; code: string; field?: string },
  hasher: LookupHasher,
): Notice => {
  const { source, id, type } = envelope;
  const publisher = repeatable(source, /^urn:nld:(?:kvknr|oin):\d{8,20}:systeem:[a-z0-9-]{1,60}$/);
  const eventId = repeatable(id, /^[A-Za-z0-9-]{1,100}$/);
  const eventType = repeatable(type, /^nl\.[a-z0-9.-]{1,97}$/);
  return {
    noticeId: hasher.id('not', 'notice', source, id, type, code),
    outcome: verdict === 'refuse' ? 'refused' : 'parked',
    code,
    ...(publisher && { publisher }),
    ...(eventId && { eventId }),
    ...(eventType && { eventType }),
    ...(field && { field }),
  };
};
