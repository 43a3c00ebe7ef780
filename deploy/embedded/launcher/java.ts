import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from './refusal.ts';
import { root } from './settings.ts';

const target = join(root, 'deploy/embedded/target');

/** `java` of JAVA_HOME, or of the PATH. */
export function javaCommand(): string {
  const home = process.env['JAVA_HOME'];
  return home ? join(home, 'bin/java') : 'java';
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Gives a running stack jars of its own, so that a build beside it does not pull them away. Returns the class path.
 * @throws Refusal when they were not built
 */
export function classPathIn(dataFolder: string): string {
  const jar = join(target, 'embedded.jar');
  if (!existsSync(jar)) {
    throw new Refusal('The Java parts are not built: run `mvn -q -DskipTests package` in deploy/embedded.');
  }
  const folder = join(dataFolder, 'jars');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(jar, join(folder, 'embedded.jar'));
  for (const name of readdirSync(join(target, 'lib')))
    linkOrCopy(join(target, 'lib', name), join(folder, name));
  return [join(folder, 'embedded.jar'), join(folder, '*')].join(delimiter);
}

const quick = ['-XX:+UseSerialGC', '-Xshare:auto'];
const compileLightly = '-XX:TieredStopAtLevel=1';

/** How each Java program is started: its main class and what the virtual machine gets. */
export const javaMains = {
  store: { main: 'nl.huisrecht.embedded.StoreMain', machine: ['-Xmx384m', ...quick] },
  kafka: { main: 'nl.huisrecht.embedded.KafkaMain', machine: ['-Xmx512m', ...quick, compileLightly] },
  mail: { main: 'nl.huisrecht.embedded.MailMain', machine: ['-Xmx64m', ...quick, compileLightly] },
} as const;

/** The arguments of `java` for one of the three programs. */
export function javaArgs(
  part: keyof typeof javaMains,
  classPath: string,
  flags: readonly string[],
): readonly string[] {
  const { main, machine } = javaMains[part];
  return [...machine, '-cp', classPath, main, ...flags, '--stop-with-parent'];
}
