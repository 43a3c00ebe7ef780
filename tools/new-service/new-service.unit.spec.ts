import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
const make = (...args: string[]) => node('tools/new-service/main.ts', ...args);

describe('a new service', () => {
  const name = `made-up-${randomBytes(3).toString('hex')}`;
  const folder = join(root, 'services', name);
  let made: ReturnType<typeof node>;

  beforeAll(() => {
    made = make(name, '4998');
    const program = { extends: '../../tsconfig.json', include: ['src/**/*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(program));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made from the template, under its own name and port', () => {
    expect([made.stderr, made.status]).toEqual(['', 0]);
    for (const file of ['main.ts', 'index.ts', `${name}.module.ts`, 'case/case.unit.spec.ts'])
      expect(existsSync(join(folder, 'src', file))).toBe(true);
    const all = ['README.md', 'package.json', `src/${name}.service.ts`].map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    expect(all.join()).not.toMatch(/newcomer|4999/i);
    expect(all[0]).toContain('Port 4998.');
  });

  it('has the right types', () => {
    const { stdout, status } = node('node_modules/typescript/bin/tsc', '-p', folder);
    expect([stdout, status]).toEqual(['', 0]);
  }, 120_000);

  it('breaks no rule of the lint, and is formatted', () => {
    const lint = node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', `services/${name}/src`);
    expect([lint.stdout, lint.status]).toEqual(['', 0]);
    const format = node('node_modules/prettier/bin/prettier.cjs', '--check', `services/${name}/src`);
    expect([format.stderr, format.status]).toEqual(['', 0]);
  }, 120_000);

  it.each([
    [['Notes', '4998'], /name in lower case with dashes/],
    [['notes', '80'], /port must be a whole number/],
    [['identity', '4998'], /is there already/],
  ])('%j is refused in one sentence', (args, words) => {
    const { stderr, status } = make(...args);
    expect(stderr.trim()).toMatch(words);
    expect([stderr.trim().split('\n').length, status]).toEqual([1, 2]);
  });
});
