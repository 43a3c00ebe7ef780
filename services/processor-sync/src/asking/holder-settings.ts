import { readFileSync } from 'node:fs';

/**
 * The settings of holders that the seed names: addresses, connection strings, credentials. Each is `NAME` in the
 * environment, or `NAME_FILE` with a file that holds it; a missing one makes that holder fail, not the service.
 */
export class HolderSettings {
  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** The value; undefined when it is not set or its file cannot be read. Read each time: a file may be rotated. */
  get(name: string): string | undefined {
    const value = this.env[name];
    if (value) return value;
    const file = this.env[`${name}_FILE`];
    if (!file) return undefined;
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch {
      return undefined;
    }
  }
}
