import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log that is set aside when it is full: `x.log`, `x.log.1` (older), `x.log.2` (oldest). */
export class LogFile {
  private readonly path: string;
  private readonly bound: number;
  private readonly kept = 2;
  private file: number;
  private size: number;

  /** @param bound bytes after which it is set aside */
  constructor(path: string, bound = 10 * 1024 * 1024) {
    this.path = path;
    this.bound = bound;
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a');
    this.size = fstatSync(this.file).size;
  }

  /** Appends; what does not fit on a full disk is dropped, for a log must never stop what it tells about. */
  write(text: string | Uint8Array): void {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    try {
      if (this.size > 0 && this.size + bytes.length > this.bound) this.setAside();
      this.size += writeSync(this.file, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EBADF') throw error;
    }
  }

  private setAside(): void {
    closeSync(this.file);
    for (let age = this.kept; age > 0; age--) {
      const younger = age === 1 ? this.path : `${this.path}.${age - 1}`;
      if (existsSync(younger)) renameSync(younger, `${this.path}.${age}`);
    }
    this.file = openSync(this.path, 'a');
    this.size = 0;
  }

  close(): void {
    closeSync(this.file);
    this.file = -1;
  }
}
