import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder on the way to this one that other users may not pass through, if there is one; what does not exist yet is passed over. */
export function closedFolderOnTheWayTo(folder: string): string | undefined {
  const above = dirname(folder);
  const closer = above === folder ? undefined : closedFolderOnTheWayTo(above);
  if (closer) return closer;
  return existsSync(folder) && (statSync(folder).mode & 0o001) === 0 ? folder : undefined;
}

/**
 * Why the demo cannot run here, in one sentence, or undefined: PostgreSQL refuses to run as root, so root runs it as a user of its
 * own, who must get through to its programs and its data.
 */
export function whyNoDemo(folders: readonly string[], isRoot = process.getuid?.() === 0): string | undefined {
  const closed = isRoot ? folders.map(closedFolderOnTheWayTo).find((one) => one !== undefined) : undefined;
  if (closed === undefined) return undefined;
  return `its PostgreSQL cannot run as root, nor as a user who cannot enter ${closed}: run as another user, or clone elsewhere`;
}
