import { resetArgs, startArgs, testArgs } from './args.ts';
import { help } from './help.mjs';

describe('arguments', () => {
  it('start: everything in one process, and a browser, unless told otherwise', () => {
    expect(startArgs([])).toEqual({
      separate: false,
      open: true,
      only: undefined,
      data: undefined,
      env: undefined,
    });
    expect(startArgs(['--separate', '--no-open', '--only', 'stack', '--data', '/d', '--env', '/e'])).toEqual({
      separate: true,
      open: false,
      only: 'stack',
      data: '/d',
      env: '/e',
    });
  });

  it('test: names of parts, a pattern, and whether to keep what was made', () => {
    expect(testArgs(['unit', 'int', '--keep', '--match', 'store'])).toEqual({
      parts: ['unit', 'int'],
      keep: true,
      match: 'store',
    });
  });

  it.each([
    ['start', () => startArgs(['--sepparate'])],
    ['test', () => testArgs(['--kep'])],
    ['run reset', () => resetArgs(['everything'])],
  ])('%s: a wrong flag is one sentence that names the help', (command, parse) => {
    expect(parse).toThrow(new RegExp(`^[^\\n]*: see \`npm ${command} -- --help\`\\.$`));
  });

  it('every flag is in the help', () => {
    for (const flag of ['--separate', '--only', '--no-open', '--data', '--env'])
      expect(help.start).toContain(flag);
    for (const flag of ['--match', '--keep']) expect(help.test).toContain(flag);
    expect(help.reset).toContain('--data');
  });
});
