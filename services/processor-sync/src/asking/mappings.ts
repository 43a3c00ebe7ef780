import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@huisrecht/service-kit';
import type { DirectoryIndex } from '../directory/directory.js';
import { checkedMapping, MappingInvalid, type Mapping } from './sql/mapping.js';

/**
 * The mappings that the seed names. One that cannot be read or does not fit is left out and told: that holder fails
 * visibly, the others go on.
 */
export const readMappings = async (
  folder: string,
  { directory }: DirectoryIndex,
  log: Pick<Log, 'warn'>,
): Promise<ReadonlyMap<string, Mapping>> => {
  const mappings = new Map<string, Mapping>();
  for (const { id, adapter } of directory.holders) {
    if (adapter.kind !== 'sql') continue;
    try {
      const plain = JSON.parse(await readFile(join(folder, adapter.mapping), 'utf8')) as object;
      mappings.set(adapter.mapping, checkedMapping(plain, directory));
    } catch (error) {
      const faults = error instanceof MappingInvalid ? error.faults : ['it cannot be read'];
      log.warn('A mapping cannot be used: this holder cannot be asked.', { holder: id, faults });
    }
  }
  return mappings;
};
