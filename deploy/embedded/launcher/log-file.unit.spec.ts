import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFile } from './log-file.ts';

describe('a log file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is set aside when it is full, and the oldest goes', () => {
    const log = new LogFile(join(folder, 'logs/x.log'), 10);
    for (const line of ['one\n', 'two\n', 'three\n', 'four\n', 'five\n', 'six\n', 'seven\n', 'eight\n'])
      log.write(line);
    log.close();
    expect(readdirSync(join(folder, 'logs'))).toEqual(['x.log', 'x.log.1', 'x.log.2']);
    expect(readFileSync(join(folder, 'logs/x.log'), 'utf8')).toBe('eight\n');
    expect(readFileSync(join(folder, 'logs/x.log.1'), 'utf8')).toBe('six\nseven\n'.slice(-6 - 4));
  });

  it('goes on where the last start ended', () => {
    for (const line of ['one\n', 'two\n']) {
      const log = new LogFile(join(folder, 'x.log'));
      log.write(line);
      log.close();
    }
    expect(readFileSync(join(folder, 'x.log'), 'utf8')).toBe('one\ntwo\n');
  });
});
