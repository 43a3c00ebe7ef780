import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const root = join(import.meta.dirname, '../..');

interface Probe {
  /** Where the line would stand: `N` makes the name its own. */
  readonly folder: string;
  readonly ending?: string;
  readonly code: string;
}

/** Lints each line of code as if it stood in that folder, in one go. @returns the rules that each breaks */
const lint = (probes: readonly Probe[]): string[][] => {
  const files = probes.map(({ folder, ending = '.ts' }, n) => `${folder}/boundary-probe-${n}${ending}`);
  files.forEach((file, n) => writeFileSync(join(root, file), `${probes[n]!.code}\n`));
  try {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/eslint/bin/eslint.js', '--format', 'json', ...files],
      { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
    );
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null }[] }[];
    return files.map((file) =>
      results
        .find(({ filePath }) => filePath.endsWith(file))!
        .messages.map(({ ruleId }) => ruleId ?? 'cannot be read'),
    );
  } finally {
    files.forEach((file) => rmSync(join(root, file)));
  }
};

const service = 'services/requests/src';

const forbidden: [string, Probe, string][] = [
  [
    'a service may not import a service',
    { folder: service, code: "import '@huisrecht/identity';" },
    '@nx/enforce-module-boundaries',
  ],
  [
    'a lib may not import upwards',
    { folder: 'libs/store/src', code: "import '@huisrecht/eventing';" },
    '@nx/enforce-module-boundaries',
  ],
  [
    'contracts import nothing of ours',
    { folder: 'libs/contracts/src', code: "import '@huisrecht/store';" },
    '@nx/enforce-module-boundaries',
  ],
  ['kafkajs stays in eventing', { folder: service, code: "import 'kafkajs';" }, 'no-restricted-imports'],
  [
    'kafkajs stays out of store files',
    { folder: service, ending: '.store.ts', code: "import 'kafkajs';" },
    'no-restricted-imports',
  ],
  ['mongodb stays out of services', { folder: service, code: "import 'mongodb';" }, 'no-restricted-imports'],
  [
    'mongoose stays out of eventing',
    { folder: 'libs/eventing/src', code: "import 'mongoose';" },
    'no-restricted-imports',
  ],
];

const allowed: [string, Probe][] = [
  ['a service may import a lib', { folder: service, code: "import '@huisrecht/contracts';" }],
  ['a store file may import mongodb', { folder: service, ending: '.store.ts', code: "import 'mongodb';" }],
  ['eventing may import kafkajs', { folder: 'libs/eventing/src', code: "import 'kafkajs';" }],
];

describe('module boundaries', () => {
  let broken: string[][];
  beforeAll(() => {
    broken = lint([...forbidden, ...allowed].map(([, probe]) => probe));
  }, 120_000);

  it.each(forbidden.map(([name, , rule], n) => [name, rule, n] as const))('%s', (_, rule, n) =>
    expect(broken[n]).toContain(rule),
  );

  it.each(allowed.map(([name], n) => [name, n] as const))('%s', (_, n) =>
    expect(broken[forbidden.length + n]).toEqual([]),
  );
});
