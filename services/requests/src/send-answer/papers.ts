import type { LetterKind } from '@huisrecht/contracts';
import { type Actor, Clock, ViewLog } from '@huisrecht/service-kit';
import { BlobUnknown, KeyDestroyed } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { refusal, Refused, type RefusalCode } from '../domain/refusal.js';
import {
  isIdentified,
  isSure,
  lastRound,
  type KnownRequest,
  type Prepared,
  type Sent,
} from '../domain/state.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { givesData } from '../hand-out/what-gives-data.js';
import type { SignedManifest } from '../manifest/manifest.js';
import { packagePdf } from '../package/package-pdf.js';
import { portabilityFiles } from '../package/portability/portability-files.js';
import { PackageShelf } from '../package/package-shelf.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { LetterDesk } from '../send-letter/letter-desk.js';
import { handOver, type HandOver } from './send-answer.js';

/** What a gone key or blob is answered with. */
const orGone = async <T>(work: Promise<T>, code: RefusalCode): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof KeyDestroyed || error instanceof BlobUnknown) throw new Refused(refusal(code));
    throw error;
  }
};

/** The letter that a request asks for now, unless another is named. */
export const letterOf = (request: KnownRequest): LetterKind => {
  if (isIdentified(request) && request.rounds.some(({ prepared }) => prepared)) return 'answer';
  return request.status === 'could-not-identify' ? 'could-not-identify' : 'receipt';
};

/** Letters, packages and manifests for a colleague who prints, posts or looks; each look is logged. */
@Injectable()
export class Papers {
  constructor(
    private readonly requests: Requests,
    private readonly shelf: PackageShelf,
    private readonly desk: LetterDesk,
    private readonly handingOut: HandingOut,
    private readonly views: ViewLog,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * A letter to read or to print. What went out before can be read again; what did not only while it may go (P26).
   * @throws Refused `answer.not-made-yet`, `answer.not-handed-out`, `letter.not-found`, `letter.key-gone`
   */
  async letter(
    requestId: string,
    asked: LetterKind | undefined,
    round: number | undefined,
    actor: Actor,
  ): Promise<Buffer> {
    const request = await this.requests.get(requestId);
    const kind = asked ?? letterOf(request);
    if (kind !== 'answer') return this.desk.preview(requestId, { letter: kind }, actor);
    const made = this.made(request, round);
    if (!made.sent) await this.handingOut.demand(requestId);
    const letter = await orGone(this.shelf.letter(made.prepared.package.packageId), 'letter.key-gone');
    await this.views.log({
      actor,
      purpose: 'letter-of-a-request',
      categories: ['letter'],
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
    return letter;
  }

  /** The package to print. @throws Refused `answer.not-made-yet`, `answer.not-handed-out`, `package.gone` */
  async packageToPrint(requestId: string, round: number | undefined, actor: Actor): Promise<Buffer> {
    const request = await this.requests.get(requestId);
    const { package: made } = this.prepared(request, round);
    if (!made.hasContent) throw new Refused(refusal('package.not-found'));
    await this.handingOut.demand(requestId);
    const { content, documents } = await orGone(this.shelf.open(made.packageId), 'package.gone');
    await this.views.log({
      actor,
      purpose: 'print-a-package',
      categories: content.categories.map(({ category }) => category),
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
    const { portability } = content;
    const take = portability ? portabilityFiles(portability, this.config.ADMIN_PUBLIC_URL) : [];
    return packagePdf(content, documents, this.clock.now(), take);
  }

  /** @throws Refused `answer.not-made-yet`, `manifest.not-found` */
  async manifest(requestId: string, round: number | undefined): Promise<SignedManifest> {
    const { package: made } = this.prepared(await this.requests.get(requestId), round);
    const manifest = await orGone(this.shelf.manifest(made.packageId), 'manifest.not-found');
    if (!manifest) throw new Refused(refusal('manifest.not-found'));
    return manifest;
  }

  /**
   * A colleague posted or gave paper: the answer when it may still go (P26), else another letter.
   * @throws Refused `answer.not-handed-out`, `answer.not-made-yet`, of the letter; ServiceAway
   */
  async handOver(requestId: string, letter: LetterKind, how: HandOver): Promise<KnownRequest> {
    const request = await this.requests.get(requestId);
    const out = letter === 'answer' && isIdentified(request) && lastRound(request)?.sent !== undefined;
    if (givesData(request, letter) && isSure(request) && !out) await this.handingOut.demand(requestId);
    if (letter === 'answer' && how.delivery === 'post' && !out) await this.handingOut.demandPost(request);
    return letter === 'answer'
      ? this.requests.decide(requestId, handOver(how))
      : this.desk.handOver(requestId, letter, how.delivery, how.by);
  }

  private prepared(request: KnownRequest, round: number | undefined): Prepared {
    return this.made(request, round).prepared;
  }

  private made(request: KnownRequest, round: number | undefined): { prepared: Prepared; sent?: Sent } {
    const made = isIdentified(request) ? request.rounds.filter(({ prepared }) => prepared) : [];
    const found = round === undefined ? made.at(-1) : made.find((one) => one.round === round);
    if (!found?.prepared) throw new Refused(refusal('answer.not-made-yet'));
    return { prepared: found.prepared, ...(found.sent && { sent: found.sent }) };
  }
}
