import { randomUUID } from 'node:crypto';
import type { HolderEntry, OpenDsrAdapter as Settings, Right } from '@huisrecht/contracts';
import { subjectRequestIdOf } from '../../collection/ids.js';
import type { DirectoryIndex } from '../../directory/directory.js';
import {
  failed,
  nothingFound,
  type Delivery,
  type HolderAdapter,
  type HolderReply,
  type Subject,
} from '../holder-adapter.js';
import { ExchangeFailed } from './exchange.js';
import { identitiesOf } from './identities.js';
import type { DsrRequest, Status } from './messages.js';
import type { Processor } from './processor.js';
import type { Processors } from './processors.js';
import { resultsToReply } from './results-to-items.js';

/** Which collection and holder an id of ours belongs to: callbacks bring only the id. */
export interface SentRequests {
  /** Remembers it before it is sent; again is fine. */
  remember(id: string, of: { readonly collectionId: string; readonly holder: string }): Promise<void>;
}

const types: Partial<Record<Right, 'access' | 'portability'>> = {
  access: 'access',
  portability: 'portability',
};

/**
 * Asks a processor by OpenDSR 2.0. The id of the request is made from the delivery, so asking again is the same
 * request; once it has the question only its state is looked at.
 */
export class OpenDsrAdapter implements HolderAdapter {
  readonly needsPeople = true;

  constructor(
    private readonly processors: Processors,
    private readonly directory: DirectoryIndex,
    private readonly sent: SentRequests,
    private readonly callbackUrl: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async ask(delivery: Delivery, subjects: readonly Subject[], signal: AbortSignal): Promise<HolderReply> {
    try {
      const processor = this.processors.of(delivery.holder);
      const id = subjectRequestIdOf(delivery.deliveryId);
      const status = delivery.asked ? await processor.status(id, signal) : undefined;
      if (status) return await this.replyTo(status, processor, delivery, subjects, signal);
      return await this.send(id, processor, delivery, subjects, signal);
    } catch (error) {
      if (error instanceof ExchangeFailed) return failed(error.code);
      throw error;
    }
  }

  private async send(
    id: string,
    processor: Processor,
    delivery: Delivery,
    subjects: readonly Subject[],
    signal: AbortSignal,
  ): Promise<HolderReply> {
    const type = types[delivery.right];
    const discovery = await processor.discovery(signal);
    if (!type || !discovery.supported_subject_request_types.includes(type))
      return failed('right-not-supported');
    const { standard, further } = identitiesOf(subjects, discovery);
    if (standard.length === 0 && further.length === 0) return failed('no-identifier-agreed');
    const { domain } = delivery.holder.adapter as Settings;
    const request: DsrRequest = {
      regulation: 'gdpr',
      subject_request_id: id,
      subject_request_type: type,
      submitted_time: delivery.submittedAt,
      subject_identities: standard,
      api_version: '2.0',
      status_callback_urls: [this.callbackUrl],
      extensions: { [domain]: { nonce: randomUUID(), ...(further.length > 0 && { identities: further }) } },
    };
    await this.sent.remember(id, { collectionId: delivery.collectionId, holder: delivery.holder.id });
    const received = await processor.send(request, signal);
    const expected = received === 'already' ? undefined : received.expected_completion_time;
    return { kind: 'pending', lookAgainAt: this.lookAgainAt(delivery, expected) };
  }

  private async replyTo(
    status: Status,
    processor: Processor,
    delivery: Delivery,
    subjects: readonly Subject[],
    signal: AbortSignal,
  ): Promise<HolderReply> {
    switch (status.request_status) {
      case 'pending':
      case 'in_progress':
        return { kind: 'pending', lookAgainAt: this.lookAgainAt(delivery, status.expected_completion_time) };
      case 'cancelled':
        return failed('request-cancelled');
      case 'completed':
        if (status.results_url === undefined)
          return (status.results_count ?? 0) === 0 ? nothingFound : failed('answer-not-readable');
        return resultsToReply(await processor.results(status.results_url, signal), this.directory, subjects);
    }
  }

  /** When it says it will be done; when it says nothing, or is late, after waits that grow. */
  private lookAgainAt({ holder, ask }: Delivery, expected: string | undefined): Date {
    const now = this.now().getTime();
    const [first, growing, longest] = waitsOf(holder, ask).map((seconds) => now + seconds * 1_000) as Moments;
    const said = expected === undefined ? NaN : Date.parse(expected);
    return new Date(said > now ? Math.min(Math.max(said, first), longest) : growing);
  }
}

type Moments = [first: number, growing: number, longest: number];

const waitsOf = ({ retryAfterSeconds: waits }: HolderEntry, ask: number): Moments => [
  waits[0] ?? 3_600,
  waits[Math.min(ask, waits.length) - 1] ?? 3_600,
  Math.max(...waits),
];
