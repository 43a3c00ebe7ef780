import { TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock, RemoteProblem } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { kinds, type OfRound } from '../domain/due.js';
import { isIdentified, packageOf } from '../domain/state.js';
import { PackageShelf } from '../package/package-shelf.js';
import { Requests } from '../requests.js';
import { MakeAnswer } from './make-answer.js';
import { prepareAnswer } from './prepare-answer.js';

const HOUR = 3_600_000;

/** After a decision: makes the answer. Of two builders one wins; what the other made is thrown away. */
@Injectable()
export class BuildAnswer implements DueHandler {
  readonly kind = kinds.buildAnswer;

  constructor(
    private readonly requests: Requests,
    private readonly makeAnswer: MakeAnswer,
    private readonly shelf: PackageShelf,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgain when a neighbour refuses: that is looked at by a person, not hammered */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, round: nth } = work.data as OfRound;
    const request = await this.requests.find(requestId);
    if (!request || !isIdentified(request) || request.status !== 'decided') return;
    const round = request.rounds.find((one) => one.round === nth);
    if (!round?.decided || round.prepared) return;
    try {
      const built = await this.makeAnswer.make(request, { ...round, decided: round.decided }, signal);
      const after = await this.requests.decide(requestId, prepareAnswer(built));
      if (!packageOf(after, built.packageId)) await this.shelf.discard(built.packageId);
    } catch (error) {
      if (error instanceof RemoteProblem) throw new TryAgain(error.code, new Date(+this.clock.now() + HOUR));
      throw error;
    }
  }
}
