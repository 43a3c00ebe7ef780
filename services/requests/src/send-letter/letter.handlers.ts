import { idFrom, TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock, RemoteProblem } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { AssociationCard } from '../association-card.js';
import { kinds, type LetterToWrite, type OfLetter } from '../domain/due.js';
import { Refused } from '../domain/refusal.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { givesData } from '../hand-out/what-gives-data.js';
import { LetterTexts } from '../letter/letter-texts.js';
import { mailSubject, sayMail } from '../letter/compose-letter.js';
import { Mailer, messageIdOf } from '../neighbours/mailer.js';
import { People } from '../neighbours/people.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { LetterDesk, SYSTEM } from './letter-desk.js';
import { letterWasMailed } from './send-letter.js';
import { stillGoesThere, whereItGoes } from './written-letter.js';

const HOUR = 3_600_000;

/** What a letter is refused with for good: what it would tell is not so any more. */
const needless = new Set([
  'letter.not-found',
  'request.not-found',
  'letter.too-many',
  'identity.not-settled',
]);

/** Writes and sends what nobody needs to ask for: that data is restricted, that a restriction lifts, a withdrawal, a receipt. */
@Injectable()
export class WriteLetter implements DueHandler {
  readonly kind = kinds.writeLetter;

  constructor(
    private readonly requests: Requests,
    private readonly desk: LetterDesk,
    private readonly config: RequestsConfig,
  ) {}

  /** @throws TryAgain when a neighbour does not know of the request yet */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, ...about } = work.data as LetterToWrite;
    if (about.letter === 'receipt' && !this.config.RECEIPT_LETTER_BY_ITSELF) return;
    if (!(await this.requests.find(requestId))) return;
    try {
      await this.desk.send(requestId, about, SYSTEM, idFrom('let', work.id), { signal });
    } catch (error) {
      // Soon, then less often: a neighbour hears of a request a moment later than we do.
      if (error instanceof RemoteProblem) throw new TryAgain(error.code);
      if (error instanceof Refused && needless.has(error.refusal.code)) return;
      throw error;
    }
  }
}

/** Mails a letter to the contact it was written for, when that may still be used. */
@Injectable()
export class MailLetter implements DueHandler {
  readonly kind = kinds.mailLetter;

  constructor(
    private readonly requests: Requests,
    private readonly people: People,
    private readonly handingOut: HandingOut,
    private readonly desk: LetterDesk,
    private readonly mailer: Mailer,
    private readonly texts: LetterTexts,
    private readonly association: AssociationCard,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgain while what it gives may not be handed out */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, letterId } = work.data as OfLetter;
    const request = await this.requests.find(requestId);
    const waiting = request?.letters.find((one) => one.letterId === letterId && one.status === 'to-mail');
    if (!request || !waiting) return;
    const because = givesData(request, waiting.letter)
      ? await this.handingOut.mayNot(requestId, signal)
      : undefined;
    if (because) throw new TryAgain(`not-handed-out-${because}`, new Date(+this.clock.now() + HOUR));
    const written = await this.desk.written(letterId);
    if (!written) throw new Error('A letter has no page.');
    const inDoubt = request.addressInDoubtSince !== undefined;
    const delivery = whereItGoes(await this.people.delivery(requestId, signal), inDoubt);
    if (delivery.email === undefined || !stillGoesThere(written, delivery, inDoubt)) {
      await this.desk.sendAnew(request, letterId, SYSTEM, signal);
      return;
    }
    const card = await this.association.get();
    await this.mailer.send({
      messageId: messageIdOf(work.id, this.config.MAIL_FROM),
      to: delivery.email,
      subject: mailSubject(card.name, written.language),
      text: sayMail(this.texts, written.language, card, delivery),
      attachment: { name: 'brief.pdf', content: Buffer.from(written.pdf, 'base64') },
    });
    await this.requests.decide(requestId, letterWasMailed(letterId, waiting.queuedBy ?? SYSTEM));
  }
}
