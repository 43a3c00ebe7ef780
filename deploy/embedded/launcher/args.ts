import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** What `npm start` may be told. */
export interface StartArgs {
  readonly separate: boolean;
  readonly open: boolean;
  readonly only: string | undefined;
  readonly data: string | undefined;
  readonly env: string | undefined;
}

/** Parses, and tells a wrong flag in one sentence. */
function parsed<T>(command: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const first = (error as Error).message.split(/\. |\n/)[0];
    throw new Refusal(`${first}: see \`npm ${command} -- --help\`.`, 2);
  }
}

/** @throws Refusal for what it does not know */
export function startArgs(args: readonly string[]): StartArgs {
  const { values } = parsed('start', () =>
    parseArgs({
      args: [...args],
      options: {
        separate: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        only: { type: 'string' },
        data: { type: 'string' },
        env: { type: 'string' },
      },
    }),
  );
  const { separate, only, data, env } = values;
  return { separate, only, data, env, open: !values['no-open'] };
}

/** What `npm test` may be told. */
export interface TestArgs {
  /** Names of parts, none for all. */
  readonly parts: readonly string[];
  readonly keep: boolean;
  /** Only specs whose path matches. */
  readonly match: string | undefined;
}

/** @throws Refusal for what it does not know */
export function testArgs(args: readonly string[]): TestArgs {
  const { values, positionals } = parsed('test', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keep: { type: 'boolean', default: false }, match: { type: 'string' } },
    }),
  );
  return { parts: positionals, keep: values.keep, match: values.match };
}

/** What `npm run reset` may be told. @throws Refusal for what it does not know */
export function resetArgs(args: readonly string[]): { readonly data: string | undefined } {
  const { values } = parsed('run reset', () =>
    parseArgs({ args: [...args], options: { data: { type: 'string' } } }),
  );
  return { data: values.data };
}
