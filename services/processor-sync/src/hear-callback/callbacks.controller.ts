import { Commands } from '@huisrecht/eventing';
import { Public, UnreadBody } from '@huisrecht/service-kit';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Processors } from '../asking/opendsr/processors.js';
import { readCallback } from '../asking/opendsr/read-callback.js';
import { StoredSentRequests } from '../asking/opendsr/sent-requests.store.js';
import { collections } from '../collection/collection.aggregate.js';
import { hearNews } from '../collection/decisions/record-what-a-holder-did.js';
import { hearNews as hearOfOrder } from '../order/decisions/record-what-a-party-did.js';
import { orders } from '../order/order.aggregate.js';
import { OurAddress } from '../our-address.js';
import { refuse } from '../problems.js';

const MAX_BYTES = 64 * 1_024;
const DEADLINE_MS = 10_000;

/** What processors tell us by themselves (OpenDSR 2.0 §8.5). */
@Controller('opendsr/v2/callbacks')
@Public('The signature over the raw bytes is the login: only processors of our directory can make one.')
export class CallbacksController {
  constructor(
    private readonly processors: Processors,
    private readonly sent: StoredSentRequests,
    private readonly commands: Commands,
    private readonly ours: OurAddress,
  ) {}

  /** A processor says that there is news. Only a hint: what it has is fetched from its own address. */
  @Post()
  @HttpCode(202)
  @UnreadBody()
  async hear(@Req() request: Request): Promise<void> {
    const bytes = await bodyOf(request);
    const header = (name: string): string | undefined => request.header(name);
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const callback = await readCallback({ bytes, header }, this.processors, this.ours.callbacks, signal);
    if (callback.kind === 'refused') throw refuse(callback.code);
    const { id, holder, status, signature } = callback;
    const sent = await this.sent.find(id, signature);
    if (sent?.holder !== holder) throw refuse('callback.not-readable');
    if (sent.heard || status === 'pending' || status === 'in_progress') return;
    if ('orderId' in sent) await this.commands.execute(orders, sent.orderId, hearOfOrder(holder));
    else await this.commands.execute(collections, sent.collectionId, hearNews(holder));
    await this.sent.hear(id, signature);
  }
}

const bodyOf = async (request: Request): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > MAX_BYTES) throw refuse('callback.not-readable');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};
