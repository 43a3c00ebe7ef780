import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkedMapping,
  deliveryTo,
  demoDirectory,
  demoSeed,
  HolderSettings,
  settled,
  SqlAdapter,
  subject,
} from '@huisrecht/processor-sync/testing';
import { openDatabase } from './database.ts';
import { reporter, storyteller } from './people.ts';

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

it('P17: the mapping of the seed fits the ERP of the demo: everything of one person, the reporter held back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huisrecht-erp-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const database = await openDatabase(join(folder, 'erp'), port);
  try {
    const directory = await demoDirectory();
    const plain = JSON.parse(await readFile(join(demoSeed, 'erp.mapping.json'), 'utf8')) as object;
    const mapping = checkedMapping(plain, directory.directory);
    const env = { ERP_DATABASE_URL: database.readOnlyUrl };
    const adapter = new SqlAdapter(
      directory,
      new HolderSettings(env),
      new Map([['erp.mapping.json', mapping]]),
    );
    const subjects = [{ ...subject, codes: [storyteller.code] }];
    const reply = await settled({ adapter, delivery: deliveryTo(directory.holder('erp')!), subjects });
    if (reply.kind !== 'answered') throw new Error(`The ERP is ${reply.kind}: ${JSON.stringify(reply)}`);
    const categories = new Set(reply.items.map(({ category }) => category));
    expect([...categories].sort()).toEqual(
      ['contact', 'correspondence', 'nuisance', 'payments', 'person', 'repairs', 'tenancy'].sort(),
    );
    const nuisance = reply.items.find(({ category }) => category === 'nuisance')!;
    expect(nuisance.aboutOthers).toBe(true);
    expect(nuisance.fields.find(({ field }) => field === 'report')?.aboutOther).toBe(true);
    expect(nuisance.fields.find(({ field }) => field === 'response')?.aboutOther).toBe(false);
    expect(JSON.stringify(reply.items.map(({ document: _, ...item }) => item))).not.toContain(reporter.code);
    expect(
      reply.items.find(({ category }) => category === 'correspondence')?.document?.content.length,
    ).toBeGreaterThan(0);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
