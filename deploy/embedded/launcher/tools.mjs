import { spawnSync } from 'node:child_process';

/** What the system needs besides Node: how to ask its version, where that stands, the least one, what to install. */
export const needed = [
  {
    name: 'a Java compiler (JDK)',
    command: 'javac',
    args: ['-version'],
    version: /javac (\d+)/,
    least: 17,
    install:
      'install a JDK 17 or newer (Debian and Ubuntu: `apt-get install openjdk-17-jdk-headless`; macOS: `brew install openjdk`)',
  },
  {
    name: 'Java',
    command: 'java',
    args: ['-version'],
    version: /version "(\d+)/,
    least: 17,
    install:
      'install a JDK 17 or newer (Debian and Ubuntu: `apt-get install openjdk-17-jdk-headless`; macOS: `brew install openjdk`)',
  },
  {
    name: 'Maven',
    command: 'mvn',
    args: ['-version'],
    version: /Apache Maven (\d+)/,
    least: 3,
    install:
      'install Maven 3.8 or newer (Debian and Ubuntu: `apt-get install maven`; macOS: `brew install maven`)',
  },
];

/** One sentence for a tool that is missing or too old, or undefined. */
export function complaint(tool, output) {
  const found = output === undefined ? undefined : tool.version.exec(output)?.[1];
  if (found === undefined) return `Huisrecht needs ${tool.name}, which is not on the PATH: ${tool.install}.`;
  if (Number(found) >= tool.least) return undefined;
  return `Huisrecht needs ${tool.name} ${tool.least} or newer and found ${found}: ${tool.install}.`;
}

/** One sentence for Node itself, or undefined. */
export function nodeComplaint(version) {
  if (Number(version.split('.')[0]) >= 20) return undefined;
  return `Huisrecht needs Node 20 or newer and found ${version}: install it from https://nodejs.org or with your package manager.`;
}

/** What the tool says about its version, or undefined when it cannot be run. */
export function ask(tool) {
  const { status, stdout, stderr } = spawnSync(tool.command, tool.args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}\n${stderr}` : undefined;
}
