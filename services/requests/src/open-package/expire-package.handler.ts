import type { DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { KeyDestroyer } from '@huisrecht/service-kit';
import { kinds, type OfPackage } from '../domain/due.js';
import { packageKey } from '../files/file-ids.js';
import { PackageShelf } from '../package/package-shelf.js';
import { Requests } from '../requests.js';
import { packageIsGone } from './open-package.js';

/**
 * The period of a package ended: its key is destroyed, so that copies and backups hold noise, and its content goes.
 */
@Injectable()
export class ExpirePackage implements DueHandler {
  readonly kind = kinds.expirePackage;

  constructor(
    private readonly requests: Requests,
    private readonly shelf: PackageShelf,
    private readonly keys: KeyDestroyer,
  ) {}

  async handle(work: DueItem, signal: AbortSignal): Promise<void> {
    const { requestId, packageId } = work.data as OfPackage;
    await this.keys.destroy([packageKey(packageId)], 'package-period-ended', signal);
    await this.shelf.empty(packageId);
    if (await this.requests.find(requestId)) await this.requests.decide(requestId, packageIsGone(packageId));
  }
}
