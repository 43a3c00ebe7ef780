import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumOf, type Figures } from './figures.ts';

/** The figures in one report of Maven's surefire: the attributes of its `testsuite`. */
export function suiteFigures(xml: string): Figures {
  const suite = /<testsuite\b[^>]*>/.exec(xml)?.[0] ?? '';
  const count = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

/** The figures of all reports in a folder. */
export function surefireFigures(folder: string): Figures {
  if (!existsSync(folder)) return sumOf([]);
  const reports = readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name));
  return sumOf(reports.map((name) => suiteFigures(readFileSync(join(folder, name), 'utf8'))));
}
