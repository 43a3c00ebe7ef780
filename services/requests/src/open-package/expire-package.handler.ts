import type { DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { kinds, type OfPackage } from '../domain/due.js';
import { isIdentified } from '../domain/state.js';
import { packageKey } from '../files/file-ids.js';
import { KeyDestroyer } from '../neighbours/keys.js';
import { PackageShelf } from '../package/package-shelf.js';
import { Requests } from '../requests.js';
import { packageIsGone } from './open-package.js';
import { Packages } from './packages.js';

/**
 * The period of a package ended: its key is destroyed, so that copies and backups hold noise, and its content goes.
 * With it goes what a builder that died left for the same request.
 */
@Injectable()
export class ExpirePackage implements DueHandler {
  readonly kind = kinds.expirePackage;

  constructor(
    private readonly requests: Requests,
    private readonly packages: Packages,
    private readonly shelf: PackageShelf,
    private readonly keys: KeyDestroyer,
  ) {}

  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, packageId } = work.data as OfPackage;
    const request = await this.requests.find(requestId);
    const mine =
      request && isIdentified(request)
        ? request.rounds.flatMap(({ prepared }) => prepared?.package.packageId ?? [])
        : [];
    // A builder that is at work now is no orphan.
    const made = request?.status === 'decided' ? [] : await this.packages.ofRequest(requestId);
    const orphans = made.map((card) => card.packageId).filter((id) => id !== packageId && !mine.includes(id));
    await this.keys.destroy([packageId, ...orphans].map(packageKey), 'package-period-ended', signal);
    await this.shelf.empty(packageId);
    for (const orphan of orphans) await this.shelf.discard(orphan);
    if (request) await this.requests.decide(requestId, packageIsGone(packageId));
  }
}
