import type { DeliveryChannel, LetterKind, LetterLanguage } from '@huisrecht/contracts';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { refusal, Refused, refuse } from '../domain/refusal.js';
import { isIdentified, waitsForPaper, type KnownRequest, type Letter } from '../domain/state.js';
import { onOnePile } from '../paper/on-one-pile.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { givesData } from '../hand-out/what-gives-data.js';
import { People } from '../neighbours/people.js';
import { Requests } from '../requests.js';
import { handOver } from '../send-answer/send-answer.js';
import { LetterDesk } from '../send-letter/letter-desk.js';
import {
  letterCameBack,
  letterIn,
  letterIsOut,
  letterStays,
  letterWasPrinted,
} from '../send-letter/send-letter.js';
import { stillGoesThere, whereItGoes } from '../send-letter/written-letter.js';
import { RequestsWithPaper } from './print-queue.store.js';

/** A letter that waits to be printed or posted. No name and no address: those stand on the paper. */
export interface PaperRow {
  readonly letterId: string;
  readonly requestId: string;
  readonly number: string;
  readonly letter: LetterKind;
  readonly language?: LetterLanguage;
  readonly delivery: DeliveryChannel;
  readonly status: 'to-print' | 'printed';
  readonly queuedAt: string;
  readonly queuedBy?: string;
  readonly printedAt?: string;
  readonly promisedBy: string;
}

const rowsOf = ({ id, number, promisedBy, letters }: KnownRequest): PaperRow[] =>
  letters.filter(waitsForPaper).flatMap((one: Letter): PaperRow[] => {
    const { letterId, letter, language, delivery, status, queuedAt, queuedBy, printedAt } = one;
    if (letterId === undefined || queuedAt === undefined) return [];
    return [
      {
        ...{ letterId, requestId: id, number, letter, delivery, queuedAt, promisedBy },
        status: status === 'printed' ? 'printed' : 'to-print',
        ...(language && { language }),
        ...(queuedBy !== undefined && { queuedBy }),
        ...(printedAt !== undefined && { printedAt }),
      },
    ];
  });

/** Whether a letter is the answer itself, which rests with its package, and not a copy that is sent again. */
const isAnswer = ({ letter, insteadOf }: Letter): boolean => letter === 'answer' && insteadOf === undefined;

/** Letters on their way to the post: printed, posted, come back. */
@Injectable()
export class PrintQueue {
  constructor(
    private readonly waiting: RequestsWithPaper,
    private readonly requests: Requests,
    private readonly desk: LetterDesk,
    private readonly people: People,
    private readonly handingOut: HandingOut,
    private readonly views: ViewLog,
  ) {}

  /** A page of the queue: the letters of so many requests, who waits longest first. @throws BadCursor */
  async page(limit: number, after?: string): Promise<Page<PaperRow>> {
    const { items, next } = await this.waiting.page(limit, after);
    return { items: items.flatMap(rowsOf), ...(next !== undefined && { next }) };
  }

  /**
   * These letters as one PDF, each beginning on a fresh sheet; logged. One whose address may not be used any more is
   * written anew instead and is not in it, nor is one that may not be handed out any more (P26) or an answer to a dwelling
   * that was left: that waits at the counter. Printing marks nothing:
   * say `printed` when the paper is there.
   * @returns which letters are in it
   * @throws Refused `letter.not-found`, `letter.nothing-to-print`, `answer.not-handed-out`; ServiceAway
   */
  async print(letterIds: readonly string[], actor: Actor): Promise<{ pdf: Buffer; letterIds: string[] }> {
    const pages: Buffer[] = [];
    const printed: string[] = [];
    const kept: KnownRequest[] = [];
    const astray: KnownRequest[] = [];
    for (const letterId of new Set(letterIds)) {
      const request = await this.requestOf(letterId);
      const letter = letterIn(request, letterId);
      if (!waitsForPaper(letter)) continue;
      if (givesData(request, letter.letter) && (await this.handingOut.mayNot(request.id))) {
        kept.push(request);
        continue;
      }
      if (isAnswer(letter) && letter.delivery === 'post' && !(await this.handingOut.mayPost(request))) {
        astray.push(request);
        continue;
      }
      if (!(await this.stillGoes(request, letterId, actor))) continue;
      pages.push(await this.desk.bytes(request, letterId));
      printed.push(letterId);
      await this.views.log({
        actor,
        purpose: 'print-a-letter',
        categories: ['letter'],
        subjectIds: [request.subjectId],
        requestId: request.id,
      });
    }
    const [first] = kept;
    if (pages.length === 0 && first) await this.handingOut.demand(first.id);
    if (pages.length === 0 && astray[0]) await this.handingOut.demandPost(astray[0]);
    if (pages.length === 0) throw new Refused(refusal('letter.nothing-to-print'));
    return { pdf: onOnePile(pages), letterIds: printed };
  }

  async printed(letterId: string, actor: Actor): Promise<KnownRequest> {
    const { id } = await this.requestOf(letterId);
    return this.requests.decide(id, letterWasPrinted(letterId, actor.id));
  }

  /**
   * It was posted, or given at the counter; an answer with or without its package.
   * @throws Refused `letter.not-found`, `letter.not-waiting`, `answer.not-handed-out`; ServiceAway
   */
  async posted(
    letterId: string,
    {
      delivery,
      packageToo = false,
    }: { delivery?: 'post' | 'counter' | undefined; packageToo?: boolean | undefined },
    actor: Actor,
  ): Promise<KnownRequest> {
    const request = await this.requestOf(letterId);
    const letter = letterIn(request, letterId);
    if (waitsForPaper(letter) && givesData(request, letter.letter)) await this.handingOut.demand(request.id);
    if (!isAnswer(letter)) return this.requests.decide(request.id, letterIsOut(letterId, actor.id, delivery));
    const how = delivery ?? (letter.delivery === 'counter' ? 'counter' : 'post');
    const last = isIdentified(request) && request.rounds.at(-1)?.round === letter.round;
    if (!waitsForPaper(letter) || !last) return refuse('letter.not-waiting');
    if (how === 'post') await this.handingOut.demandPost(request);
    return this.requests.decide(request.id, handOver({ delivery: how, by: actor.id, packageToo }));
  }

  async returned(letterId: string, actor: Actor): Promise<KnownRequest> {
    const { id } = await this.requestOf(letterId);
    return this.requests.decide(id, letterCameBack(letterId, actor.id));
  }

  /** A letter is taken back before it is out. An answer is not: it is due. @throws Refused */
  async takeBack(letterId: string, actor: Actor): Promise<KnownRequest> {
    const request = await this.requestOf(letterId);
    if (isAnswer(letterIn(request, letterId))) return refuse('letter.not-waiting');
    return this.requests.decide(request.id, letterStays(letterId, 'taken-back', actor.id));
  }

  private async requestOf(letterId: string): Promise<KnownRequest> {
    const id = await this.waiting.requestOf(letterId);
    return id === undefined ? refuse('letter.not-found') : this.requests.get(id);
  }

  /** Whether the address on the paper may still be used; when not, it is written anew. */
  private async stillGoes(request: KnownRequest, letterId: string, actor: Actor): Promise<boolean> {
    const written = await this.desk.written(letterId);
    if (!written || written.channel === 'counter') return true;
    const inDoubt = request.addressInDoubtSince !== undefined;
    const now = whereItGoes(await this.people.delivery(request.id), inDoubt);
    if (stillGoesThere(written, now, inDoubt)) return true;
    await this.desk.sendAnew(request, letterId, actor.id);
    return false;
  }
}
