import type { Server } from 'node:http';

/**
 * Stops taking HTTP: no new connections, idle ones closed, running requests may finish until the deadline; what is
 * left then is cut off.
 * @returns whether every request finished
 */
export const drainHttp = async (server: Server, deadlineMs: number): Promise<boolean> => {
  if (!server.listening) return true;
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  server.closeIdleConnections();
  // A connection that was busy becomes idle when its answer is out: it would keep the server open.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const finished = await within(closed, deadlineMs);
  clearInterval(sweep);
  if (finished) return true;
  server.closeAllConnections();
  return false;
};

/** What the work gives, or undefined when the deadline passes first. */
export const within = async <T>(work: Promise<T>, deadlineMs: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
