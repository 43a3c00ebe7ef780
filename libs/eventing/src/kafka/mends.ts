import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface RequestQueue {
  pending: unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

/**
 * kafkajs 2.2.4 re-arms a timer with a negative delay for ever, also when nothing waits (kafkajs#1751): about 4 % of
 * a core for each idle client, and a warning on Node 24. Nothing pending needs no timer.
 */
export const mendSpinningTimer = (): void => {
  const queue = (
    require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue & { mended?: true } }
  ).prototype;
  if (queue.mended) return;
  const schedule = queue.scheduleCheckPendingRequests;
  queue.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
  queue.mended = true;
};
