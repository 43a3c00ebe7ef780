import { help } from './help.mjs';
import { Refusal } from './refusal.ts';
import { readEnvFile } from './settings.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Loaded when asked for: a start should not wait for what the tests need. */
const commands: Readonly<Record<keyof typeof help, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  reset: async () => (await import('./commands/reset.ts')).reset,
  test: async () => (await import('./commands/test.ts')).test,
  demo: async () => (await import('./commands/demo.ts')).demo,
  bench: async () => (await import('./commands/bench.ts')).bench,
  resilience: async () => (await import('./commands/resilience.ts')).resilience,
  docs: async () => (await import('./commands/docs.ts')).docs,
};

async function run(name: string, args: readonly string[]): Promise<number> {
  const known = Object.keys(commands).find((command) => command === name) as keyof typeof help | undefined;
  if (!known)
    throw new Refusal(`There is no command "${name}": choose from ${Object.keys(commands).join(', ')}.`, 2);
  if (args.includes('--help')) {
    console.log(help[known]);
    return 0;
  }
  readEnvFile();
  return (await commands[known]())(args);
}

const [name = '', ...args] = process.argv.slice(2);
try {
  process.exit(await run(name, args));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(error.status);
}
