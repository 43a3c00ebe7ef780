import type { PortabilityFile } from '@huisrecht/contracts';
import { TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import { BlobUnknown, KeyDestroyed, type DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { AssociationCard } from '../association-card.js';
import { kinds, type OfTransfer } from '../domain/due.js';
import { isIdentified, lineOf, type IdentifiedRequest } from '../domain/state.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { hashOf } from '../manifest/manifest.js';
import { Mailer, messageIdOf } from '../neighbours/mailer.js';
import { PackageShelf, type ForAnother } from '../package/package-shelf.js';
import { withSchema } from '../package/portability/portability-files.js';
import { LineDetailsFiles, type LineDetails } from '../receive-request/line-details.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { transferFailed, transferSucceeded, type SentData } from './note-transfer.js';
import { NotTaken, Organisations } from './organisations.js';
import { sayMailToOrganisation } from './say-mail.js';
import { isUnderWay } from './transfers-when-ready.js';

const HOUR = 3_600_000;

type TransferTo = NonNullable<LineDetails['transferTo']>;

/** The documents of a file, in it: it travels alone. */
const withDocuments = ({ file, documents }: ForAnother): PortabilityFile => {
  const bySha = new Map(documents.map(({ given, content }) => [given.sha256, content.toString('base64')]));
  return {
    ...file,
    categories: file.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => {
        const content = item.document && bySha.get(item.document.sha256);
        return item.document && content !== undefined
          ? { ...item, document: { ...item.document, content } }
          : item;
      }),
    })),
  };
};

const itemsIn = ({ categories }: PortabilityFile): number =>
  categories.reduce((sum, { items }) => sum + items.length, 0);

/** Sends data straight to the organisation that the person named, once a colleague approved it (GDPR Art. 20(2)). */
@Injectable()
export class SendTransfer implements DueHandler {
  readonly kind = kinds.transferPackage;

  constructor(
    private readonly requests: Requests,
    private readonly details: LineDetailsFiles,
    private readonly handingOut: HandingOut,
    private readonly shelf: PackageShelf,
    private readonly organisations: Organisations,
    private readonly mailer: Mailer,
    private readonly association: AssociationCard,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgain when it may not be handed out now, or the other side did not take it and is tried again */
  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, line: nth, transferId } = work.data as OfTransfer;
    const request = await this.requests.find(requestId);
    const line = request && lineOf(request, nth);
    if (!request || !isIdentified(request) || !line || line.withdrawnAt !== undefined) return;
    if (line.sending?.transferId !== transferId || !isUnderWay(line)) return;
    const because = await this.handingOut.mayNot(requestId, signal);
    if (because) throw new TryAgain(`not-handed-out-${because}`, new Date(+this.clock.now() + HOUR));
    try {
      const data = await this.dataOf(request);
      const details = line.detailsId === undefined ? undefined : await this.details.open(line.detailsId);
      if (!details?.transferTo) throw new NotTaken('address-not-allowed');
      const sent = await this.send(request, transferId, details.transferTo, data, signal);
      await this.requests.decide(requestId, transferSucceeded(transferId, sent));
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      await this.note(requestId, nth, transferId, error);
    }
  }

  /** What the person takes along, of every package that is still there. @throws NotTaken */
  private async dataOf(request: IdentifiedRequest): Promise<ForAnother> {
    const prepared = request.rounds.find((round) => round.prepared?.package.hasContent)?.prepared;
    if (!prepared) throw new NotTaken('nothing-portable');
    try {
      const { content, documents } = await this.shelf.open(prepared.package.packageId);
      const file = content.portability;
      if (!file || file.categories.length === 0) throw new NotTaken('nothing-portable');
      const wanted = new Set(
        file.categories.flatMap(({ items }) => items).flatMap(({ document }) => document?.sha256 ?? []),
      );
      const given = content.categories
        .flatMap(({ items }) => items)
        .flatMap(({ document }) => (document && wanted.has(document.sha256) ? [document] : []));
      const once = [...new Map(given.map((document) => [document.sha256, document])).values()];
      return {
        file,
        documents: once.flatMap((document, i) => {
          const found = documents.get(document.nth);
          return found ? [{ given: { ...document, nth: i + 1 }, content: found.content }] : [];
        }),
      };
    } catch (error) {
      if (error instanceof KeyDestroyed || error instanceof BlobUnknown) throw new NotTaken('package-gone');
      throw error;
    }
  }

  private async send(
    { id }: IdentifiedRequest,
    transferId: string,
    to: TransferTo,
    data: ForAnother,
    signal: AbortSignal,
  ): Promise<SentData> {
    const file = withSchema(to.way === 'url' ? withDocuments(data) : data.file, this.config.ADMIN_PUBLIC_URL);
    const sent = { sha256: hashOf(file), items: itemsIn(file) };
    if (to.way === 'url') {
      await this.organisations.send(to.address, Buffer.from(JSON.stringify(file)), transferId, signal);
      return sent;
    }
    await this.shelf.keepForAnother({ packageId: transferId, requestId: id, ...data });
    const { name, phone } = await this.association.get();
    const url = new URL(`/packages/${transferId}`, this.config.ADMIN_PUBLIC_URL).toString();
    const { subject, text } = sayMailToOrganisation({ name, phone, url, organisation: to.name });
    const messageId = messageIdOf(transferId, this.config.MAIL_FROM);
    await this.mailer.send({ messageId, to: to.address, subject, text }).catch(() => {
      throw new NotTaken('mail-not-taken');
    });
    return sent;
  }

  /** @throws TryAgain when it is tried again */
  private async note(requestId: string, nth: number, transferId: string, { code }: NotTaken): Promise<void> {
    const after = await this.requests.decide(requestId, transferFailed(transferId, code));
    const next = lineOf(after, nth)?.sending?.trouble?.nextTryAt;
    if (next !== undefined) throw new TryAgain(code, new Date(next));
  }
}
