import { TryAgain, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { AssociationCard } from '../association-card.js';
import { kinds, type OfRound } from '../domain/due.js';
import { isIdentified } from '../domain/state.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { mailSubject, sayMail } from '../letter/compose-letter.js';
import { LetterTexts } from '../letter/letter-texts.js';
import { Mailer, messageIdOf } from '../neighbours/mailer.js';
import { People } from '../neighbours/people.js';
import { PackageShelf } from '../package/package-shelf.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { answerWasMailed } from './send-answer.js';

const HOUR = 3_600_000;

/** Mails the letter of an answer to the address that was confirmed at the check, which is fetched just in time. */
@Injectable()
export class MailAnswer implements DueHandler {
  readonly kind = kinds.sendAnswer;

  constructor(
    private readonly requests: Requests,
    private readonly people: People,
    private readonly handingOut: HandingOut,
    private readonly shelf: PackageShelf,
    private readonly mailer: Mailer,
    private readonly texts: LetterTexts,
    private readonly association: AssociationCard,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgain when there is no confirmed address to mail to any more (a colleague posts it instead), or it may not be handed out */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, round: nth } = work.data as OfRound;
    const request = await this.requests.find(requestId);
    if (!request || !isIdentified(request) || request.status !== 'decided') return;
    const round = request.rounds.find((one) => one.round === nth);
    if (!round?.prepared || round.sent) return;
    const because = await this.handingOut.mayNot(requestId, signal);
    if (because) throw new TryAgain(`not-handed-out-${because}`, new Date(+this.clock.now() + HOUR));
    const delivery = await this.people.delivery(requestId, signal);
    // Where no line needed a check, the contact known before is the one.
    const right = delivery.basis === 'confirmed' || !request.identity.needed;
    if (!right || delivery.email === undefined) {
      throw new TryAgain('no-confirmed-mail-address', new Date(+this.clock.now() + HOUR));
    }
    const card = await this.association.get();
    await this.mailer.send({
      messageId: messageIdOf(work.id, this.config.MAIL_FROM),
      to: delivery.email,
      subject: mailSubject(card.name, 'nl'),
      text: sayMail(this.texts, 'nl', card, delivery),
      attachment: { name: 'brief.pdf', content: await this.shelf.letter(round.prepared.package.packageId) },
    });
    await this.requests.decide(requestId, answerWasMailed(nth));
  }
}
