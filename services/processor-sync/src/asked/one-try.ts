import type { HolderEntry } from '@huisrecht/contracts';
import { TryAgain, Unavailable } from '@huisrecht/eventing';
import { Clock, Log, ServiceAway } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { failed, type NoAnswerYet } from '../asking/holder-adapter.js';

/** One try at somebody: within its own time, and whatever breaks is a failure with a code. */
@Injectable()
export class OneTry {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * @param signal aborted when the lease ends or the service stops: that is no failure of the other side
   * @throws TryAgain when we stop, Unavailable when our own store is away
   */
  async at<R extends { readonly kind: string }>(
    entry: HolderEntry,
    signal: AbortSignal,
    call: (limited: AbortSignal) => Promise<R | NoAnswerYet>,
  ): Promise<R | NoAnswerYet> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(entry.deadlineSeconds * 1_000)]);
    const reply = await this.tried(entry, () => call(limited));
    if (signal.aborted && reply.kind === 'failed') throw new TryAgain('stopped', this.clock.now());
    return reply;
  }

  private async tried<R>(
    { id: holder, adapter }: HolderEntry,
    call: () => Promise<R>,
  ): Promise<R | NoAnswerYet> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Unavailable || error instanceof TryAgain) throw error;
      this.log.error('A way of asking broke.', error, { holder, adapter: adapter.kind });
      return failed('unexpected');
    }
  }
}

/** A neighbour of ours being away is no failure of the other side: the work waits. */
export const unlessAway = async <T>(neighbour: 'identity' | 'requests', work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ServiceAway) throw new TryAgain(`${neighbour}-away`);
    throw error;
  }
};
