import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const passedOver = new Set(['node_modules', 'dist', 'target', '.nx', '.data', 'coverage']);

/** Every file at or below a path, in a fixed order; what is made (dist, target, …) is passed over. */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !passedOver.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    );
}

/** A hash of the names and the contents of all files at or below these paths that `counts` lets through. */
export function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow).filter(counts)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether the stamp, left in what was made, says that it was made from just this. */
export function isCurrent(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Leaves the stamp. */
export function leave(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
