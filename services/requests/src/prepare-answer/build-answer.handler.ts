import { TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock, KeyDestroyer, RemoteProblem } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { kinds, type OfRound } from '../domain/due.js';
import { theLetterSaysWhoWasTold } from '../domain/rules/the-letter-says-who-was-told.js';
import { isIdentified, packageOf, type KnownRequest } from '../domain/state.js';
import { packageKey } from '../files/file-ids.js';
import { Packages } from '../open-package/packages.js';
import { PackageShelf } from '../package/package-shelf.js';
import { Requests } from '../requests.js';
import { MakeAnswer } from './make-answer.js';
import { prepareAnswer } from './prepare-answer.js';

const HOUR = 3_600_000;
const SOON_MS = 300;

/** After a decision: makes the answer. Of two builders one wins; what the other made is thrown away. */
@Injectable()
export class BuildAnswer implements DueHandler {
  readonly kind = kinds.buildAnswer;

  constructor(
    private readonly requests: Requests,
    private readonly makeAnswer: MakeAnswer,
    private readonly shelf: PackageShelf,
    private readonly packages: Packages,
    private readonly keys: KeyDestroyer,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws TryAgain while it is not known who gets an order, and when a neighbour refuses: that is looked at by a person,
   * not hammered
   */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, round: nth } = work.data as OfRound;
    const request = await this.requests.find(requestId);
    if (!request || !isIdentified(request) || request.status !== 'decided') return;
    const round = request.rounds.find((one) => one.round === nth);
    if (!round || round.prepared) return;
    const now = this.clock.now();
    if (theLetterSaysWhoWasTold(request, now)) throw new TryAgain('not-there-yet', new Date(+now + SOON_MS));
    try {
      const built = await this.makeAnswer.make(request, round, signal);
      const after = await this.requests.decide(requestId, prepareAnswer(built));
      await this.discardOthers(after, signal);
    } catch (error) {
      if (error instanceof RemoteProblem) throw new TryAgain(error.code, new Date(+this.clock.now() + HOUR));
      throw error;
    }
  }

  /** Throws away what was made for this request and lost: now by this builder, or earlier by one that died. */
  private async discardOthers(request: KnownRequest, signal: AbortSignal): Promise<void> {
    const cards = await this.packages.ofRequest(request.id);
    // What is for another organisation has a life of its own.
    const ours = cards.filter(({ forAnother }) => !forAnother);
    const lost = ours.map(({ packageId }) => packageId).filter((id) => !packageOf(request, id));
    if (lost.length === 0) return;
    await this.keys.destroy(lost.map(packageKey), 'package-never-given', signal);
    for (const packageId of lost) await this.shelf.discard(packageId);
  }
}
