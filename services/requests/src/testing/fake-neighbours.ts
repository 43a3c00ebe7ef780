import type { AnsweredItem } from '@huisrecht/contracts';
import { keyIdOf, leasesToJson, MemoryKeys, type KeyRef, type LeaseIntent } from '@huisrecht/store';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSocketServer, type Server as SocketServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { directory } from './directory.js';

const listen = async (server: Server | SocketServer): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, unknown>;
};

/** `identity` and `processor-sync` on one small server, with what a test puts in. */
export class FakeNeighbours {
  /** Items by the reference of their answer. */
  readonly answers = new Map<string, readonly AnsweredItem[]>();
  readonly documents = new Map<string, Buffer>();
  readonly keys = new MemoryKeys();
  readonly destroyed: string[] = [];
  /** Whose relation codes are. */
  readonly byCode = new Map<string, { found: string; subjectId?: string }>();
  /** Where letters go. */
  delivery: object = {};
  /** Days on which the counter had no place. */
  readonly withoutSlot: string[] = [];
  /** Whether an answer may be handed out. */
  mayHandOut: object = { allowed: true };
  /** Answers 503 to these paths. */
  readonly away = new Set<string>();
  private server: Server | undefined;
  url = '';

  static async start(): Promise<FakeNeighbours> {
    const fake = new FakeNeighbours();
    fake.server = createServer((request, response) => {
      const path = request.url ?? '';
      void bodyOf(request).then(async (body) => {
        const answer = fake.away.has(path) ? undefined : await fake.answer(path, body);
        if (Buffer.isBuffer(answer))
          return response.writeHead(200, { 'content-type': 'application/pdf' }).end(answer);
        response.writeHead(answer ? 200 : 503, { 'content-type': 'application/json' });
        return response.end(JSON.stringify(answer ?? {}));
      });
    });
    fake.url = `http://127.0.0.1:${await listen(fake.server)}`;
    return fake;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(path: string, body: Record<string, unknown>): Promise<object | undefined> {
    if (path === '/keys/lease') {
      const leases = await this.keys.lease(body['keys'] as KeyRef[], body['intent'] as LeaseIntent);
      return { keys: leasesToJson(leases) };
    }
    if (path === '/keys/destroy') {
      const refs = body['keys'] as KeyRef[];
      this.keys.destroy(refs, new Date());
      this.destroyed.push(...refs.map(keyIdOf));
      return { destroyed: refs.map((ref) => ({ id: keyIdOf(ref), destroyedAt: new Date().toISOString() })) };
    }
    if (path === '/answers/read') {
      const refs = body['refs'] as string[];
      return { answers: [], items: refs.flatMap((ref) => this.answers.get(ref) ?? []) };
    }
    if (path === '/answers/documents/read') return this.documents.get(String(body['documentId']));
    if (path === '/disclosures/read') return { items: [] };
    if (path === '/directory') return directory;
    const free = /^\/appointments\/free\?from=(.*)&until=(.*)$/.exec(path);
    if (free) {
      const [, from = '', until = ''] = free;
      return { items: [], withoutSlot: this.withoutSlot.filter((day) => from <= day && day <= until) };
    }
    if (path === '/subjects/find-by-code') {
      const found = (body['codes'] as string[]).map((code) => this.byCode.get(code) ?? { found: 'nobody' });
      return { items: found };
    }
    if (path.endsWith('/may-hand-out')) return this.mayHandOut;
    return path.startsWith('/checks/') ? this.delivery : undefined;
  }
}

/** A mail server that takes everything and remembers it. */
export class FakeMailServer {
  readonly mails: { readonly to: string; readonly raw: string }[] = [];
  /** Refuses every mail while true. */
  away = false;
  private server: SocketServer | undefined;
  url = '';

  static async start(): Promise<FakeMailServer> {
    const fake = new FakeMailServer();
    fake.server = createSocketServer((socket) => fake.talk(socket));
    fake.url = `smtp://127.0.0.1:${await listen(fake.server)}`;
    return fake;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private talk(socket: Socket): void {
    let to = '';
    let data: string | undefined;
    let waiting = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const line = (text: string) => {
      if (data !== undefined) {
        if (text !== '.') data += `${text}\n`;
        else {
          this.mails.push({ to, raw: data });
          data = undefined;
          say('250 taken');
        }
      } else if (/^DATA/i.test(text)) {
        data = '';
        say('354 go on');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else {
        to = /^RCPT TO:<([^>]*)>/i.exec(text)?.[1] ?? to;
        say(this.away ? '451 later' : '250 ok');
      }
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = (waiting + chunk.toString()).split('\r\n');
      waiting = lines.pop() ?? '';
      lines.forEach(line);
    });
    say('220 fake');
  }
}
