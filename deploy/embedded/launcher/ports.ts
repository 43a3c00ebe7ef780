import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Refusal } from './refusal.ts';

const tries = 100;

/** Listens for a moment; the port, or undefined when it is taken. */
async function probe(host: string, port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
}

/** Hands out ports, never the same twice. */
export class Ports {
  private readonly given = new Set<number>();
  private readonly host: string;

  constructor(host: string) {
    this.host = host;
  }

  /**
   * The wished port, or the first free one after it; any free one for 0.
   * @throws Refusal when the hundred after it are all taken
   */
  async take(wished: number): Promise<number> {
    for (let step = 0; step < tries; step++) {
      const port = wished === 0 ? 0 : wished + step;
      if (port > 65_535) break;
      const found = this.given.has(port) ? undefined : await probe(this.host, port);
      if (found !== undefined && !this.given.has(found)) {
        this.given.add(found);
        return found;
      }
    }
    throw new Refusal(
      `No port from ${wished} to ${wished + tries - 1} is free: stop what uses them, or set another.`,
    );
  }
}
