import { complaint, needed, nodeComplaint, type Tool } from './tools.mjs';

const tool = (command: string): Tool => needed.find((one) => one.command === command) as Tool;

describe('what must be installed', () => {
  it.each([
    ['javac', 'javac 17.0.15'],
    ['java', 'openjdk version "21" 2023-09-19'],
    ['mvn', '\u001b[1mApache Maven 3.8.7\u001b[m'],
  ])('%s: new enough is fine', (command, output) => {
    expect(complaint(tool(command), output)).toBeUndefined();
  });

  it.each(['javac', 'java', 'mvn'])('%s missing: one sentence that says what to install', (command) => {
    expect(complaint(tool(command), undefined)).toMatch(
      /^Huisrecht needs .* is not on the PATH: install .*\.$/,
    );
  });

  it('too old: the version found and the version needed', () => {
    expect(complaint(tool('java'), 'openjdk version "11.0.2"')).toMatch(
      /needs Java 17 or newer and found 11: install/,
    );
    expect(nodeComplaint('18.20.1')).toMatch(/needs Node 20 or newer and found 18\.20\.1: install/);
    expect(nodeComplaint('20.0.0')).toBeUndefined();
  });
});
