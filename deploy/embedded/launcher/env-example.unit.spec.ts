import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './settings.ts';

const example = readFileSync(join(root, '.env.example'), 'utf8');
const isIn = (name: string): boolean => new RegExp(`^#${name}=`, 'm').test(example);

/** The names of the settings in a class of config: its properties in capitals. */
const settingsIn = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+)[!?:]/gm)].map(
    (match) => match[1] ?? '',
  );

describe('.env.example', () => {
  const files = [
    'libs/service-kit/src/config/service-config.ts',
    ...globSync('services/*/src/*.config.ts', { cwd: root }),
  ];

  it('has the config of every service to look at', () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  it.each(files)('has every variable that %s reads', (file) => {
    const service = /^services\/([^/]+)/.exec(file)?.[1]?.toUpperCase().replaceAll('-', '_');
    const names = settingsIn(file);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isIn(name) && !isIn(`${service}_${name}`))).toEqual([]);
  });

  it('sets nothing by itself', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
