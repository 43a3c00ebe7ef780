import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi, jsonSchemas, portabilitySchema } from '@huisrecht/contracts';

const docs = join(import.meta.dirname, '../../docs');
const write = (path: string, value: object) =>
  writeFileSync(join(docs, path), `${JSON.stringify(value, null, 2)}\n`);

rmSync(join(docs, 'schemas'), { recursive: true, force: true });
for (const folder of ['schemas', 'asyncapi']) mkdirSync(join(docs, folder), { recursive: true });
write('asyncapi/huisrecht.json', asyncApi());
for (const [type, schema] of jsonSchemas()) write(`schemas/${type}.json`, schema);
write('schemas/package-portability.v1.json', portabilitySchema);
console.log(`Wrote docs/asyncapi/huisrecht.json and ${jsonSchemas().size} schemas to docs/schemas.`);
