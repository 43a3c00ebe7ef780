import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  allContracts,
  asyncApi,
  ContractViolation,
  contractOf,
  jsonSchemas,
  parseData,
  portabilitySchema,
  topics,
} from './index.js';

const golden = join(import.meta.dirname, '../golden');
const docs = join(import.meta.dirname, '../../../docs');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const types = allContracts().map(({ event }) => event.type);

describe('every published event', () => {
  it.each(types)('%s still reads its golden file, and gives back the same', (type) => {
    const data = read(join(golden, `${type}.json`));
    expect(plain(parseData(contractOf(type)!.event, data).data)).toEqual(data);
  });

  it.each(types)('%s refuses a field it does not know, and never says the value', (type) => {
    const data = { ...(read(join(golden, `${type}.json`)) as object), geheim: 'Janneke de Wit' };
    const refuse = () => parseData(contractOf(type)!.event, data);
    expect(refuse).toThrow(ContractViolation);
    expect(refuse).toThrow(/geheim \(whitelistValidation\)/);
    expect(refuse).not.toThrow(/Janneke/);
  });

  it.each(types)('%s fits its JSON Schema', (type) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonSchemas().get(type)!);
    expect([validate(read(join(golden, `${type}.json`))), validate.errors]).toEqual([true, null]);
    expect(validate({})).toBe(false);
  });

  it.each(types)('%s refuses an event that lacks a field its schema requires', (type) => {
    const whole = read(join(golden, `${type}.json`)) as Record<string, unknown>;
    for (const field of jsonSchemas().get(type)!['required'] as string[]) {
      const { [field]: _, ...rest } = whole;
      expect(() => parseData(contractOf(type)!.event, rest)).toThrow(ContractViolation);
    }
  });

  it.each(types)('%s has a key that is one of its fields, and a topic of the list', (type) => {
    const { key, topic } = contractOf(type)!;
    expect(read(join(golden, `${type}.json`))).toHaveProperty(key);
    expect(Object.values(topics)).toContain(topic);
  });

  it('has a golden file, and no golden file is left over', () => {
    expect(readdirSync(golden).sort()).toEqual(types.map((type) => `${type}.json`).sort());
  });

  it('is named as the NL GOV profile wants: reverse DNS, one version', () => {
    for (const type of types) expect(type).toMatch(/^nl\.huisrecht\.[a-z-]+\.[a-z-]+\.v\d+$/);
  });
});

describe('what is generated', () => {
  it('stands in docs as it is now (npm run docs)', () => {
    expect(read(join(docs, 'asyncapi/huisrecht.json'))).toEqual(plain(asyncApi()));
    for (const [type, schema] of jsonSchemas())
      expect(read(join(docs, `schemas/${type}.json`))).toEqual(plain(schema));
    expect(readdirSync(join(docs, 'schemas'))).toHaveLength(jsonSchemas().size + 1);
    expect(read(join(docs, 'schemas/package-portability.v1.json'))).toEqual(plain(portabilitySchema));
  });

  it('has no schema for the events of the kernel’s own tests', () => {
    expect(existsSync(join(docs, 'schemas/nl.huisrecht.toy.counted.v1.json'))).toBe(false);
  });
});

describe('declaring', () => {
  it('refuses what is no object', () => {
    const { event } = contractOf('nl.huisrecht.housing.record-held.v1')!;
    for (const data of [null, 7, 'x', []]) expect(() => parseData(event, data)).toThrow(ContractViolation);
  });
});
