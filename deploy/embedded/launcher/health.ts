import { setTimeout as sleep } from 'node:timers/promises';

/** Whether something answers there with a 2xx. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until the service at this address says that it is ready, or the signal is given. */
export async function readyAt(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await answers(new URL('/health/ready', url).href))) await sleep(100);
}
