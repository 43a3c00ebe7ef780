import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string, mode = 0o644): void {
  const half = `${file}.${process.pid}.half`;
  writeFileSync(half, text, { mode, flush: true });
  renameSync(half, file);
}

/** The same for what only this user may read. */
export function writeSecret(file: string, text: string): void {
  writeWhole(file, text, 0o600);
}
