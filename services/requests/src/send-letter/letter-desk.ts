import type { DeliveryChannel, LetterKind, LetterLanguage } from '@huisrecht/contracts';
import { idFrom, newId } from '@huisrecht/eventing';
import { type Actor, Clock, ViewLog } from '@huisrecht/service-kit';
import { BlobUnknown, KeyDestroyed } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { demand, refusal, Refused } from '../domain/refusal.js';
import { answerLetterIdOf, isIdentified, waitsForPaper, type KnownRequest } from '../domain/state.js';
import { letterFileId, letterKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { aLetterFitsWhatHappened, type LetterAbout } from '../letter/rules/a-letter-fits-what-happened.js';
import { PackageShelf } from '../package/package-shelf.js';
import { Requests } from '../requests.js';
import { LetterWriter } from './letter-writer.js';
import { letterIn, letterIsOut, letterStays, queueLetter } from './send-letter.js';
import type { WrittenLetter } from './written-letter.js';

/** Who sends what the system sends by itself. */
export const SYSTEM = 'service:requests';

/** A letter that is asked for. */
export interface AskedLetter extends LetterAbout {
  readonly language?: LetterLanguage | undefined;
}

const orGone = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof KeyDestroyed || error instanceof BlobUnknown)
      throw new Refused(refusal('letter.key-gone'));
    throw error;
  }
};

/** How a letter is sent, where it is not by what `identity` says now. */
interface Sending {
  /** The letter that this one comes in place of. */
  readonly insteadOf?: string;
  /** A colleague has it on paper already. */
  readonly paper?: 'post' | 'counter';
  readonly signal?: AbortSignal | undefined;
}

/** Letters looked at before they go, sent, and read again. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly requests: Requests,
    private readonly writer: LetterWriter,
    private readonly files: SealedFiles,
    private readonly shelf: PackageShelf,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /** The letter as it would go out now; logged. Nothing is sent or kept. @throws Refused, ServiceAway */
  async preview(requestId: string, asked: AskedLetter, actor: Actor): Promise<Buffer> {
    const request = await this.requests.get(requestId);
    demand(aLetterFitsWhatHappened(request, asked));
    const { pdf } = await orGone(this.writer.write(request, asked, asked.language ?? 'nl'));
    await this.look(request, actor);
    return pdf;
  }

  /**
   * Writes the letter, seals it, and lets it go: by mail where the contact that may be used is a mailbox, else it waits
   * to be printed. @param by a staff id, or the system @throws Refused, ServiceAway, RemoteProblem
   */
  async send(
    requestId: string,
    asked: AskedLetter,
    by: string,
    letterId: string,
    { insteadOf, paper, signal }: Sending = {},
  ): Promise<KnownRequest> {
    const request = await this.requests.get(requestId);
    if (request.letters.some((one) => one.letterId === letterId)) return request;
    demand(aLetterFitsWhatHappened(request, asked));
    const { letter, line, restrictionId, language = 'nl' } = asked;
    const { pdf, delivery, round } = await orGone(this.writer.write(request, asked, language, signal));
    const { email, address } = delivery;
    const channel = paper ?? this.channelFor(letter, request, round, delivery.channel);
    const written: WrittenLetter = {
      ...{
        letter,
        language,
        channel,
        pdf: pdf.toString('base64'),
        writtenAt: this.clock.now().toISOString(),
      },
      ...(email !== undefined && { email }),
      ...(address && { address }),
    };
    await this.files.keep(letterFileId(letterId), 'letter', letterKey(request.subjectId), written);
    const again = letter === 'answer' ? this.firstAnswer(request, round) : undefined;
    return this.requests.decide(
      requestId,
      queueLetter({
        ...{ letterId, letter, language, line, restrictionId, round, delivery: channel, queuedBy: by },
        insteadOf: insteadOf ?? again,
      }),
    );
  }

  /**
   * A colleague posted a letter beside the answer or gave it at the counter: the one that waits for paper, else it is
   * written down as it is now. @throws Refused, ServiceAway
   */
  async handOver(
    requestId: string,
    letter: LetterKind,
    delivery: 'post' | 'counter',
    by: string,
  ): Promise<KnownRequest> {
    const request = await this.requests.get(requestId);
    const waiting = request.letters.findLast((one) => one.letter === letter && waitsForPaper(one))?.letterId;
    const letterId = waiting ?? newId('let');
    if (waiting === undefined) await this.send(requestId, { letter }, by, letterId, { paper: delivery });
    return this.requests.decide(requestId, letterIsOut(letterId, by, delivery));
  }

  /** A letter that cannot go where it was written for: it stays, and is written anew for where it can go. */
  async sendAnew(request: KnownRequest, letterId: string, by: string, signal?: AbortSignal): Promise<void> {
    const { letter, line, restrictionId, language } = letterIn(request, letterId);
    await this.requests.decide(request.id, letterStays(letterId, 'contact-lapsed', by));
    const next = idFrom('let', letterId, 'anew');
    await this.send(request.id, { letter, line, restrictionId, language }, by, next, {
      insteadOf: letterId,
      signal,
    });
  }

  /** A letter as it was sent; logged. @throws Refused `letter.not-found`, `letter.key-gone` */
  async read(requestId: string, letterId: string, actor: Actor): Promise<Buffer> {
    const request = await this.requests.get(requestId);
    const pdf = await this.bytes(request, letterId);
    await this.look(request, actor);
    return pdf;
  }

  /** The page of a letter. @throws Refused `letter.not-found`, `letter.key-gone` */
  async bytes(request: KnownRequest, letterId: string): Promise<Buffer> {
    letterIn(request, letterId);
    const written = await this.written(letterId);
    if (written) return Buffer.from(written.pdf, 'base64');
    const packageId = letterId.replace(/^let_/, 'pkg_');
    const made =
      isIdentified(request) && request.rounds.some((one) => one.prepared?.package.packageId === packageId);
    if (!made) throw new Refused(refusal('letter.not-found'));
    return orGone(this.shelf.letter(packageId));
  }

  /** What rests sealed of a letter; undefined for an answer, which rests with its package. */
  written(letterId: string): Promise<WrittenLetter | undefined> {
    return orGone(this.files.open<WrittenLetter>(letterFileId(letterId), 'letter'));
  }

  /** An answer with the code of its package in it is never mailed: the link would go the same way (P17). */
  private channelFor(
    letter: LetterKind,
    request: KnownRequest,
    round: number | undefined,
    channel: DeliveryChannel,
  ): DeliveryChannel {
    if (letter !== 'answer' || channel !== 'email' || !isIdentified(request)) return channel;
    const made = request.rounds.find((one) => one.round === round)?.prepared;
    return made?.package.code?.way === 'letter' ? 'counter' : channel;
  }

  private firstAnswer(request: KnownRequest, round: number | undefined): string | undefined {
    const made = isIdentified(request)
      ? request.rounds.find((one) => one.round === round)?.prepared
      : undefined;
    return made && answerLetterIdOf(made.package.packageId);
  }

  private look(request: KnownRequest, actor: Actor): Promise<void> {
    return this.views.log({
      actor,
      purpose: 'letter-of-a-request',
      categories: ['letter'],
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
  }
}
