import type { PortabilityFile } from '@huisrecht/contracts';
import { Injectable } from '@nestjs/common';
import { BlobUnknown, KeyDestroyed } from '@huisrecht/store';
import { Clock, ViewLog } from '@huisrecht/service-kit';
import { refusal, Refused } from '../domain/refusal.js';
import { settings } from '../domain/settings.js';
import { packageOf, type KnownRequest } from '../domain/state.js';
import { HandingOut } from '../hand-out/handing-out.js';
import type { SignedManifest } from '../manifest/manifest.js';
import type { OpenedPackage } from '../package/package-shelf.js';
import { PackageShelf } from '../package/package-shelf.js';
import type { Attachment } from '../paper/tagged-pdf.js';
import { Requests } from '../requests.js';
import { isCode } from './code.js';
import { fetchPackage, lockPackage } from './open-package.js';
import { Packages, type PackageCard } from './packages.js';

/** Too many wrong codes: when it may be tried again. */
export class Locked extends Refused {
  constructor(readonly until: Date) {
    super(refusal('package.locked'));
  }
}

/** How often and how long it can be fetched again. */
export interface Left {
  readonly fetchesLeft: number;
  readonly fetchableUntil: string;
}

/** What another organisation fetched. */
export interface FetchedForAnother extends Left {
  readonly file: PortabilityFile;
  readonly attachments: readonly Attachment[];
}

/** A package that a person opened. */
export interface Fetched extends OpenedPackage, Left {
  readonly manifest: SignedManifest;
}

type Opened =
  Pick<FetchedForAnother, 'file' | 'attachments'> | (OpenedPackage & { manifest: SignedManifest });

const orGone = async <T>(open: () => Promise<T>): Promise<T> => {
  try {
    return await open();
  } catch (error) {
    if (error instanceof KeyDestroyed || error instanceof BlobUnknown)
      throw new Refused(refusal('package.gone'));
    throw error;
  }
};

const AT_ONCE = 4;
const WAITING = 40;

/** Opens packages with their code, for people without a login. */
@Injectable()
export class Fetching {
  private busy = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly packages: Packages,
    private readonly shelf: PackageShelf,
    private readonly requests: Requests,
    private readonly handingOut: HandingOut,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Counted once, and only when everything could be opened. An unknown id takes as long as a wrong code, and is the
   * same answer. @throws Locked; Refused `package.code-does-not-open`, `package.gone`, `package.not-now`, `package.fetched-too-often`
   */
  async fetch(packageId: string, code: string): Promise<Fetched | FetchedForAnother> {
    const { requestId, forAnother } = await this.inTurn(() => this.unlock(packageId, code));
    const before = await this.requests.get(requestId);
    // The rule speaks before anything is opened; it speaks again when the fetch is counted.
    fetchPackage(packageId)(before, { now: this.clock.now() });
    if (await this.handingOut.mayNot(requestId)) throw new Refused(refusal('package.not-now'));
    const opened = await orGone<Opened>(async () =>
      forAnother ? this.openForAnother(packageId) : this.open(packageId),
    );
    const after = await this.requests.decide(requestId, fetchPackage(packageId));
    await this.packages.forgetTries(packageId);
    const { categories: shown } = 'file' in opened ? opened.file : opened.content;
    const categories = shown.map(({ category }) => category);
    await this.views.log({
      actor: 'public',
      purpose: 'package-fetched',
      categories,
      subjectIds: [after.subjectId],
      requestId: after.id,
    });
    return { ...opened, ...this.left(after, packageId) };
  }

  /** @returns what is known of it */
  private async unlock(packageId: string, code: string): Promise<PackageCard> {
    const now = this.clock.now();
    const tried = await this.packages.beginTry(packageId, now);
    if (tried.state === 'locked') throw new Locked(tried.until);
    const card = tried.state === 'counted' ? tried.card : undefined;
    if ((await isCode(code, card?.code)) && card) return card;
    if (tried.state === 'counted' && tried.tries.lockedUntil > now) {
      const { wrong, lockedUntil } = tried.tries;
      await this.requests.decide(tried.card.requestId, lockPackage(packageId, wrong, lockedUntil));
    }
    throw new Refused(refusal('package.code-does-not-open', 'code'));
  }

  private async open(packageId: string): Promise<OpenedPackage & { manifest: SignedManifest }> {
    const [opened, manifest] = await Promise.all([
      this.shelf.open(packageId),
      this.shelf.manifest(packageId),
    ]);
    if (!manifest) throw new Refused(refusal('package.gone'));
    return { ...opened, manifest };
  }

  private async openForAnother(packageId: string): Promise<Pick<FetchedForAnother, 'file' | 'attachments'>> {
    const { file, documents: attachments } = await this.shelf.openForAnother(packageId);
    return { file, attachments };
  }

  private left(request: KnownRequest, packageId: string): Left {
    const found = packageOf(request, packageId);
    return {
      fetchesLeft: Math.max(0, settings.packageFetches - (found?.package.fetchedAt.length ?? 0)),
      fetchableUntil: found?.round.sent?.fetchableUntil ?? '',
    };
  }

  /** A few codes are hashed at once, some wait, more are turned away: strangers cannot make the service busy. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw new Locked(new Date(this.clock.now().getTime() + 10_000));
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else {
      this.busy++;
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.busy--;
    }
  }
}
