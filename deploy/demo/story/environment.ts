import { createHash } from 'node:crypto';

/** Where the parts of the running system are; the launcher tells. */
export interface Places {
  /** The staff app and its gateway. */
  readonly admin: string;
  /** Shows the mail that was sent. */
  readonly mailPage: string;
  /** Where the two processors tell what they got, and are told how to behave. */
  readonly vakwerkControl: string;
  readonly meningspeilControl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error naming the variable and what to do */
export const needed = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set: start the story with \`npm run demo\`, which knows it.`);
  return value;
};

/** What the story must know of the system that runs. @throws Error naming what is missing */
export const placesFrom = (env: Environment): Places => ({
  admin: needed(env, 'ADMIN_PUBLIC_URL'),
  mailPage: needed(env, 'MAIL_PAGE_URL'),
  vakwerkControl: `http://127.0.0.1:${needed(env, 'VAKWERK_CONTROL_PORT')}`,
  meningspeilControl: `http://127.0.0.1:${needed(env, 'MENINGSPEIL_CONTROL_PORT')}`,
});

/** A key for one creation: the same parts, the same key. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
