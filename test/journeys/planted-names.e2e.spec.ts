import { topics } from '@huisrecht/contracts';
import { Binary, MongoClient, type Document } from 'mongodb';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched, Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { plantedIn } from './support/planted.ts';
import { serviceNames, system } from './support/system.ts';
import { everythingOn, type TopicRecord } from './support/topics.ts';
import { neighbour, saskia } from './support/town.ts';

const words = 'Mijn geheime reden is de kanariepiet';
const note = 'Handgeschreven briefje over de kanariepiet';

/** A document as text, bytes and all. */
const asText = (value: unknown): string => {
  if (value instanceof Binary)
    return `${Buffer.from(value.buffer).toString('latin1')}\n${value.toString('utf8')}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(asText).join('\n');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value as Document)
    .map(([name, one]) => `${name}\n${asText(one)}`)
    .join('\n');
};

/** What the demo's people are called, where they live and how they are reached is planted: here we look for it. */
describe('P13: nothing personal outside where it belongs', () => {
  let records: TopicRecord[];

  beforeAll(async () => {
    const inzage = await Inzage.received(saskia, { reason: words, ownWords: `${words}. ${saskia.lastName}` });
    await inzage.pass();
    await inzage.allAnswered({
      'paper-archive': {
        outcome: 'found',
        items: [{ category: 'correspondence', title: note, note: `${note}, van ${neighbour.lastName}` }],
      },
    });
    await inzage.ask('bea', '/words');
    await fetched(await inzage.answered(), await inzage.code());
    await inzage.when(({ status }) => status === 'closed');
    records = await everythingOn();
  });

  it('knows what it looks for: in the inbound zone it is there', () => {
    const inbound = records.filter(({ topic }) => topic === topics.housingRecords.name);
    expect(inbound.length).toBeGreaterThan(1_000);
    const hers = inbound.filter(({ key }) => key === neighbour.code).map(({ value }) => value);
    expect(plantedIn(hers.join('\n'))).toContain(neighbour.lastName);
    expect(plantedIn(`${words} ${note}`)).toEqual(['kanariepiet']);
  });

  it('P6: values of topics, the guarded inbound one apart, hold pseudonyms only', () => {
    const rest = records.filter(({ topic }) => topic !== topics.housingRecords.name);
    expect(rest.length).toBeGreaterThan(1_000);
    for (const topic of new Set(rest.map((record) => record.topic))) {
      const values = rest.filter((record) => record.topic === topic).map(({ value }) => value);
      expect([topic, plantedIn(values.join('\n'))]).toEqual([topic, []]);
    }
  });

  it('P6: keys are codes of the housing systems inbound, and ids everywhere else', () => {
    for (const { topic, key } of records)
      if (topic === topics.housingRecords.name) expect(plantedIn(key, { codes: false })).toEqual([]);
      else expect([topic, key]).toEqual([topic, expect.stringMatching(/^[a-z]{2,12}_[A-Za-z0-9-]{8,64}$/)]);
  });

  it('P13: headers of every topic say nothing about anybody', () => {
    const headers = records.map((record) => JSON.stringify(record.headers)).join('\n');
    expect(plantedIn(headers)).toEqual([]);
  });

  it('P13: at rest everything about a person is sealed: whoever copies the store reads nothing', async () => {
    const client = await MongoClient.connect(system.env('MONGODB_URI'));
    try {
      const { databases } = await client.db().admin().listDatabases();
      const ours = databases.filter(({ name }) => name.startsWith('huisrecht_'));
      expect(ours).toHaveLength(serviceNames.length);
      for (const { name } of ours)
        for (const collection of await client.db(name).collections()) {
          const documents = await collection.find().toArray();
          const place = `${name}.${collection.collectionName}`;
          expect([place, plantedIn(asText(documents))]).toEqual([place, []]);
        }
    } finally {
      await client.close();
    }
  });

  it('P13: logs hold ids and codes only', () => {
    const folder = join(system.env('DEMO_FOLDER'), '..', 'logs');
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/services|requests/)]));
    for (const file of files)
      expect([file, plantedIn(readFileSync(join(folder, file), 'utf8'))]).toEqual([file, []]);
  });

  it.each(serviceNames)('P13: metrics of %s count, and name nobody', async (service) => {
    const { text } = await system.call(service, '/metrics');
    expect(text).toContain('# TYPE');
    expect(plantedIn(text)).toEqual([]);
  });

  it('P13: a problem never repeats what was sent', async () => {
    const bea = await system.colleague('bea');
    const planted = `${neighbour.lastName} ${neighbour.email ?? ''} kanariepiet`;
    const search = (body: object) => bea.ask('identity', '/subjects/search', { body });
    const problems = await Promise.all([
      search({ purpose: planted, by: planted, email: planted, [neighbour.lastName]: 1 }),
      search({ purpose: 'intake', by: 'email', email: `${neighbour.lastName}@` }),
      search({ purpose: 'intake', by: 'phone', phone: planted }),
      bea.ask('requests', '/requests', {
        body: {
          ...{ subjectId: planted, channel: planted, receivedAt: planted, reason: 7 },
          lines: [{ right: planted, scope: { categories: [planted] }, details: { statement: 7 } }],
        },
        idempotencyKey: randomUUID(),
      }),
      bea.ask('requests', '/requests', {
        body: { reason: `bsn 999990019 ${planted}` },
        idempotencyKey: planted,
      }),
      bea.ask('processor-sync', '/search-tasks/tsk_00000000000000000000/answer', {
        body: { outcome: planted, items: [{ category: planted, title: planted.repeat(20) }] },
      }),
      bea.ask('requests', `/requests?status=${neighbour.lastName}`),
      bea.ask('requests', `/requests/${neighbour.lastName}`),
    ]);
    for (const { status, body } of problems) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body['code']).toBeDefined();
      expect(
        plantedIn(JSON.stringify(body).replaceAll(`"${neighbour.lastName}"`, '"the name of a field"')),
      ).toEqual([]);
    }
  });
});
