import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Ports } from './ports.ts';

const host = '127.0.0.1';

describe('ports', () => {
  let taken: Server;
  let port: number;

  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, host, resolve));
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => taken.close(resolve)));

  it('a port that is taken gives the next free one', async () => {
    expect(await new Ports(host).take(port)).toBeGreaterThan(port);
  });

  it('the same port is never given twice', async () => {
    const ports = new Ports(host);
    const first = await ports.take(0);
    expect(await ports.take(first)).not.toBe(first);
  });

  it('no port is free: one sentence', async () => {
    const ports = new Ports(host);
    await ports.take(65_535).catch(() => undefined);
    await expect(ports.take(65_535)).rejects.toThrow(/^No port from 65535 .* is free: /);
  });
});
