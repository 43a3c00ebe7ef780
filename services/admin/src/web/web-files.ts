import { Injectable } from '@nestjs/common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  json: 'application/json',
};
/** Already compressed. */
const dense = new Set(['woff2']);

/** A file of the staff app as it is served. */
export interface WebFile {
  readonly type: string;
  readonly body: Buffer;
  /** Its name holds the hash of its content: it never changes. */
  readonly immutable: boolean;
  /** The body in an encoding that the browser takes, and which. */
  readonly encoded: (accept: string) => { readonly body: Buffer; readonly encoding?: 'br' | 'gzip' };
}

const brotli = (body: Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

const once = (make: () => Buffer): (() => Buffer) => {
  let made: Buffer | undefined;
  return () => (made ??= make());
};

const load = (path: string, name: string): WebFile => {
  const body = readFileSync(path);
  const ending = name.split('.').at(-1) ?? '';
  const [br, gzip] = [once(() => brotli(body)), once(() => gzipSync(body, { level: 9 }))];
  return {
    type: types[ending] ?? 'application/octet-stream',
    body,
    immutable: name.startsWith('/assets/'),
    encoded: (accept) => {
      if (dense.has(ending)) return { body };
      if (/\bbr\b/.test(accept)) return { body: br(), encoding: 'br' };
      return /\bgzip\b/.test(accept) ? { body: gzip(), encoding: 'gzip' } : { body };
    },
  };
};

/** The built staff app, in memory: a few hundred kilobytes that no request can make us look for on the disk. */
@Injectable()
export class WebFiles {
  private readonly files = new Map<string, WebFile>();

  constructor() {
    const folder = [join(import.meta.dirname, '../app'), join(import.meta.dirname, '../../dist/app')].find(
      (each) => existsSync(join(each, 'index.html')),
    );
    if (folder === undefined) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = `/${relative(folder, path).split(sep).join('/')}`;
      this.files.set(name, load(path, name));
    }
  }

  /** A file by its path; undefined when there is none. */
  find(path: string): WebFile | undefined {
    return path === '/index.html' ? undefined : this.files.get(path);
  }

  /** The page that every address of the app begins with; undefined when the app was not built. */
  get page(): WebFile | undefined {
    return this.files.get('/index.html');
  }
}
