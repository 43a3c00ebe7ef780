import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Results } from './pdf-work.js';

/** A document that cannot be read: damaged, with a password, too large, or it took too long. */
export class UnreadableDocument extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'UnreadableDocument';
  }
}

const DEADLINE_MS = 60_000;
/** Jobs after which the worker is made anew: what a document left in its memory goes with it. */
const JOBS_PER_WORKER = 50;

/**
 * Reads and changes documents in a worker of its own, one at a time, within a deadline: a document that somebody made
 * to do harm harms a sandbox (WebAssembly, in a thread that is ended), never the service.
 */
@Injectable()
export class PdfDesk implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private jobs = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly deadlineMs: number = DEADLINE_MS) {}

  /** @throws UnreadableDocument */
  do<K extends Job['kind']>(job: Extract<Job, { readonly kind: K }>): Promise<Results[K]> {
    const turn = this.queue.then(() => this.run(job) as Promise<Results[K]>);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private async run(job: Job): Promise<unknown> {
    const worker = this.ready();
    try {
      return await this.answer(worker, job);
    } catch (error) {
      if (!(error instanceof UnreadableDocument) || error.code === 'document.took-too-long') await this.end();
      throw error;
    }
  }

  private ready(): Worker {
    if (this.worker && this.jobs++ < JOBS_PER_WORKER) return this.worker;
    void this.worker?.terminate();
    this.jobs = 1;
    // From `dist` the compiled file, from `src` (tests) its source, of which Node strips the types.
    const file = new URL(`./pdf-work${extname(import.meta.url)}`, import.meta.url);
    this.worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: true,
      stderr: true,
    });
    this.worker.unref();
    return this.worker;
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private answer(worker: Worker, job: Job): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        worker.off('message', hear).off('error', lost).off('exit', lost);
        end();
      };
      const fail = (code: string): void => settle(() => reject(new UnreadableDocument(code)));
      const lost = (): void => fail('document.took-too-long');
      const hear = (answer: { readonly done?: unknown; readonly failed?: string }): void =>
        answer.failed === undefined ? settle(() => resolve(answer.done)) : fail(answer.failed);
      const timer = setTimeout(lost, this.deadlineMs);
      worker.on('message', hear).on('error', lost).on('exit', lost);
      worker.postMessage(job);
    });
  }
}
