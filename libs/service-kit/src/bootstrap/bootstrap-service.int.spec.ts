import { Commands, EventingModule, ensureTopics, newId } from '@huisrecht/eventing';
import { count, counter, toyTopics } from '@huisrecht/eventing/testing';
import { LocalSeal, StoreModule, StoreUnreachable } from '@huisrecht/store';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { Controller, Module, Param, Post } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Public } from '../auth/access.js';
import type { ServiceConfig } from '../config/service-config.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService } from '../testing/service.js';
import { EVENTING_BASICS, type EventingBasics } from './eventing.js';

@Controller('counters')
@Public('for the test')
class CountersController {
  constructor(private readonly commands: Commands) {}

  @Post(':id')
  async count(@Param('id') id: string) {
    const { state } = await this.commands.execute(counter, id, (known) => count(id, randomUUID(), known));
    return { n: state.n };
  }
}

@Module({ controllers: [CountersController] })
class CountersModule {}

const brokers = process.env['KAFKA_BROKERS'] ?? '';

describe('a service on the real broker and store', () => {
  let issuer: TestIssuer;
  let test: TestStore;
  const service = `kit-${randomUUID().slice(0, 8)}`;

  const start = (uri: string) =>
    startTestService(CountersModule, issuer.url, {
      name: service,
      env: { MONGODB_URI: uri, KAFKA_BROKERS: brokers },
      imports: ({ MONGODB_URI }: ServiceConfig) => [
        StoreModule.forService({ service, uri: MONGODB_URI, deadlineMs: 2_000 }),
        EventingModule.forService({
          service,
          aggregates: [counter],
          inject: [EVENTING_BASICS],
          useFactory: (basics: EventingBasics) => ({ ...basics, seal: new LocalSeal(Buffer.alloc(32, 7)) }),
        }),
      ],
    });

  beforeAll(async () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    await ensureTopics({ brokers: brokers.split(','), clientId: 'kit-test', log }, Object.values(toyTopics));
    test = await openTestStore(service);
    issuer = await TestIssuer.start();
  }, 60_000);

  afterAll(async () => {
    await issuer.stop();
    await test.drop();
  });

  it('is ready when store, broker and issuer answer, decides over HTTP, measures, and stops well', async () => {
    const running = await start(test.uri);
    const ready = await fetch(`${running.url}/health/ready`);
    expect(await ready.json()).toEqual({
      status: 'ready',
      probes: { issuer: 'ok', store: 'ok', broker: 'ok' },
    });
    const id = newId('toy');
    const answers: unknown[] = [];
    for (let n = 1; n <= 3; n++) {
      answers.push(await (await fetch(`${running.url}/counters/${id}`, { method: 'POST' })).json());
    }
    expect(answers).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toContain(`huisrecht_hints_depth{service="${service}"}`);
    expect(await running.close()).toBe(true);
    expect(running.lines.all).not.toContain('did not stop');
  }, 60_000);

  it('does not start, and leaves nothing behind, when the store does not answer', async () => {
    await expect(start('mongodb://somebody:secret@127.0.0.1:1')).rejects.toThrow(StoreUnreachable);
    await expect(start('mongodb://somebody:secret@127.0.0.1:1')).rejects.not.toThrow(/secret/);
  }, 60_000);
});
