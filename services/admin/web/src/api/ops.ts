import { call, type Answer, type Page } from './call.js';

/** The services that may have parked work. */
export const servicesWithWork = ['requests', 'identity', 'processor-sync', 'retention'] as const;
export type ServiceWithWork = (typeof servicesWithWork)[number];

/** A key whose messages wait behind one that could not be handled. Never its content. */
export interface ParkedLane {
  readonly id: string;
  readonly topic: string;
  readonly state: string;
  readonly reason: string;
  readonly since: string;
  readonly attempts: number;
  /** Messages that wait, the blocking one included. */
  readonly waiting: number;
  readonly head?: { readonly offset: string; readonly type: string; readonly parkedAt: string };
}

const address = (service: ServiceWithWork): string => `/api/${service}/ops/parked`;

/** A page of what is parked at a service. */
export const getParked = (
  service: ServiceWithWork,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Answer<Page<ParkedLane>>> =>
  call(
    'GET',
    `${address(service)}${after === undefined ? '' : `?${new URLSearchParams({ after }).toString()}`}`,
    { signal },
  );

/** Asks to try again. */
export const replayParked = (service: ServiceWithWork, lane: string): Promise<Answer<unknown>> =>
  call('POST', `${address(service)}/${encodeURIComponent(lane)}/replay`, { body: {} });

/** Throws the blocking message away, with the reason. */
export const discardParked = (
  service: ServiceWithWork,
  lane: ParkedLane,
  reason: string,
): Promise<Answer<unknown>> =>
  call('POST', `${address(service)}/${encodeURIComponent(lane.id)}/discard`, {
    body: { reason, ...(lane.head ? { offset: lane.head.offset } : {}) },
  });
