import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');
const template = join(import.meta.dirname, 'template');

/** What is asked of the generator cannot be done; the message says what to do. */
class Refusal extends Error {}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Puts the name of the service in a text or a path of the template: `newcomer`, `Newcomer`, `newcomerService`. */
const renamed = (text: string, name: string): string => {
  const pascal = name.split('-').map(upper).join('');
  return text
    .replaceAll('Newcomer', pascal)
    .replaceAll(/newcomer(?=[A-Z])/g, pascal.charAt(0).toLowerCase() + pascal.slice(1))
    .replaceAll('newcomer', name);
};

const checked = (name = '', port = ''): { name: string; port: number } => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40)
    throw new Refusal('Usage: npm run new-service -- NAME PORT, the name in lower case with dashes.');
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1_024 || number > 65_535)
    throw new Refusal('The port must be a whole number from 1024 to 65535.');
  if (existsSync(join(root, 'services', name)))
    throw new Refusal(`services/${name} is there already: choose another name.`);
  return { name, port: number };
};

const write = async (from: string, name: string, port: number): Promise<void> => {
  const to = join(root, 'services', name, renamed(from, name));
  const text = renamed(readFileSync(join(template, from), 'utf8'), name).replaceAll('4999', String(port));
  const options = await resolveConfig(to);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, await format(text, { ...options, filepath: to }));
};

try {
  const { name, port } = checked(...process.argv.slice(2));
  const files = readdirSync(template, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name: file } of files)
    await write(join(parentPath, file).slice(template.length + 1), name, port);
  console.log(`Made services/${name}: ${files.length} files. Now:
  npm install
  npm test -- unit int --match services/${name}
To start it with the others: its port in deploy/embedded/launcher/settings.ts and parts.ts, its client in
deploy/embedded/issuer/clients.ts, the keys it may have (parked_${name}) in services/identity/src/keys/key-policy.ts;
then .env.example, jest.config.mjs, deploy/prometheus, the doors of services/admin, test/journeys/support/system.ts.
To publish: its topic and event classes in libs/contracts.`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
