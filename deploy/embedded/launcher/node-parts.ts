import { join } from 'node:path';
import type { Child, ChildSpec } from './child.ts';
import type { Variables } from './environment.ts';
import { readyAt } from './health.ts';
import { root } from './settings.ts';

const launcher = import.meta.dirname;

/** A program with its folder of data in its command line, by which a killed launcher's children are known. */
const markedBy = (dataFolder: string): string => `--title=huisrecht ${dataFolder}`;

const healthWithin = 120_000;

interface HostOptions {
  readonly name: string;
  readonly parts: readonly string[];
  readonly dataFolder: string;
  /** Where each part answers `/health/ready`, if it does. */
  readonly urls: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The environment of each part, when everything it needs is there. */
  readonly go: () => Promise<Readonly<Record<string, Variables>>>;
  /** Is told of each part that answers. */
  readonly up: (part: string) => void;
}

async function hosted(child: Child, { parts, urls, up }: HostOptions): Promise<void> {
  const one = async (name: string): Promise<void> => {
    await child.line(new RegExp(`^${name} ready on`));
    const url = urls[name];
    if (url) await readyAt(url, AbortSignal.timeout(healthWithin));
    up(name);
  };
  await Promise.all(parts.map(one));
}

/** One Node process that carries several parts; it loads them while what they need is still starting. */
export function hostSpec(options: HostOptions): ChildSpec {
  return {
    name: options.name,
    command: process.execPath,
    args: [
      '--enable-source-maps',
      markedBy(options.dataFolder),
      join(launcher, 'host.ts'),
      ...options.parts,
      '--stop-with-parent',
    ],
    env: options.env,
    logFile: join(options.dataFolder, 'logs', `${options.name}.log`),
    startWithin: healthWithin,
    stopWithin: 15_000,
    input: async () => JSON.stringify(await options.go()),
    ready: (child) => hosted(child, options),
  };
}

/** A service in a process of its own, by its own main, as in production. */
export function serviceSpec(
  name: string,
  dataFolder: string,
  url: string,
  env: Readonly<Record<string, string | undefined>>,
): ChildSpec {
  return {
    name,
    command: process.execPath,
    args: [
      '--enable-source-maps',
      markedBy(dataFolder),
      '--import',
      join(launcher, 'with-parent.ts'),
      join(root, 'services', name, 'dist/main.js'),
    ],
    env,
    logFile: join(dataFolder, 'logs', `${name}.log`),
    startWithin: healthWithin,
    stopWithin: 15_000,
    ready: () => readyAt(url, AbortSignal.timeout(healthWithin)),
  };
}

/** The OpenID issuer. */
export function issuerSpec(
  dataFolder: string,
  host: string,
  port: number,
  secretsFile: string,
  env: Readonly<Record<string, string | undefined>>,
): ChildSpec {
  return {
    name: 'issuer',
    command: process.execPath,
    args: [
      join(launcher, '../issuer/main.ts'),
      '--data',
      join(dataFolder, 'issuer'),
      '--secrets',
      secretsFile,
      '--host',
      host,
      '--port',
      String(port),
      '--stop-with-parent',
    ],
    env,
    logFile: join(dataFolder, 'logs', 'issuer.log'),
    startWithin: 60_000,
    stopWithin: 5_000,
  };
}
