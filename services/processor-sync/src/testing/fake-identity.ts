import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { leasesToJson, MemoryKeys, type KeyRef, type LeaseIntent } from '@huisrecht/store';

interface Asked {
  readonly keys: readonly KeyRef[];
  readonly intent: LeaseIntent;
  readonly subjectIds: readonly string[];
  readonly contentIds: readonly string[];
}

/**
 * What `identity` does for this service, in memory: keys by its rules, and people that the test makes up. Also what
 * `requests` does for it: the words of orders.
 */
export class FakeIdentity {
  readonly keys = new MemoryKeys();
  readonly people = new Map<string, object>();
  /** What must be put in place, by the id under which requests keeps it. */
  readonly contents = new Map<string, object>();
  /** Key ids that were destroyed. */
  readonly destroyed: KeyRef[] = [];
  /** Answers 503 while true. */
  away = false;
  resolved = 0;
  private server: Server | undefined;

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Somebody, as identity tells it. */
  know(subjectId: string, issuer: string, code: string, rest: object = {}): void {
    this.people.set(subjectId, {
      subjectId,
      state: 'known',
      codes: [{ issuer, code }],
      contractNumbers: [],
      name: { initials: 'K.', lastName: 'Kwisteldam' },
      addresses: [{ street: 'Lindestraat', houseNumber: '1', postalCode: '5600 AA', city: 'Eikendal' }],
      phones: ['0612345678'],
      emails: ['kwisteldam@voorbeeld.example'],
      protectedAddress: false,
      ...rest,
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (this.away) return void response.writeHead(503).end();
    const body = JSON.parse(Buffer.concat(parts).toString()) as Asked;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(await this.bodyFor(request.url ?? '', body)));
  }

  private async bodyFor(path: string, { keys, intent, subjectIds, contentIds }: Asked): Promise<object> {
    if (path === '/keys/lease') return { keys: leasesToJson(await this.keys.lease(keys, intent)) };
    if (path === '/keys/destroy') {
      this.keys.destroy(keys, new Date());
      this.destroyed.push(...keys);
      return { destroyed: [] };
    }
    if (path === '/orders/contents/read')
      return { items: contentIds.flatMap((contentId) => this.contents.get(contentId) ?? []) };
    this.resolved++;
    return { items: subjectIds.flatMap((id) => this.people.get(id) ?? []) };
  }
}
