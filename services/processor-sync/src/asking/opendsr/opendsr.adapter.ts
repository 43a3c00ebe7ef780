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
  type NoAnswerYet,
  type Subject,
  type Turn,
} from '../holder-adapter.js';
import type { OrderAdapter, OrderDelivery, OrderReply } from '../order-adapter.js';
import { ExchangeFailed } from './exchange.js';
import { identitiesOf } from './identities.js';
import type { DsrRequest, Status } from './messages.js';
import { extensionOf, outcomeOf, requestTypeOf } from './order-to-request.js';
import type { Processor } from './processor.js';
import type { Processors } from './processors.js';
import { resultsToReply } from './results-to-items.js';

/** What an id of ours stands for at which holder: callbacks bring only the id. */
export type SentRequest =
  | { readonly collectionId: string; readonly holder: string }
  | { readonly orderId: string; readonly holder: string };

export interface SentRequests {
  /** Remembers it before it is sent; again is fine. */
  remember(id: string, of: SentRequest): Promise<void>;
}

/** What differs between a question and an order. */
interface Message {
  readonly type: string | undefined;
  readonly of: SentRequest;
  readonly subjects: readonly Subject[];
  /** True when the name goes along, so that nobody is taken for another. */
  readonly withName: boolean;
  readonly extension: object;
}

const types: Partial<Record<Right, string>> = { access: 'access', portability: 'portability' };

/**
 * Asks and tells a processor by OpenDSR 2.0. The id of the request is made from the delivery, so a second try is the
 * same request; once it has it only its state is looked at.
 */
export class OpenDsrAdapter implements HolderAdapter, OrderAdapter {
  readonly needsPeople = true;

  constructor(
    private readonly processors: Processors,
    private readonly directory: DirectoryIndex,
    private readonly sent: SentRequests,
    private readonly callbackUrl: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  ask(delivery: Delivery, subjects: readonly Subject[], signal: AbortSignal): Promise<HolderReply> {
    const { right, collectionId, holder } = delivery;
    const message = {
      type: types[right],
      of: { collectionId, holder: holder.id },
      subjects,
      withName: false,
      extension: {},
    };
    return this.take(delivery, message, signal, async (status, processor): Promise<HolderReply> => {
      if (status.results_url !== undefined)
        return resultsToReply(await processor.results(status.results_url, signal), this.directory, subjects);
      if (status.request_status === 'denied')
        return { kind: 'answered', outcome: 'refused-because', items: [] };
      return (status.results_count ?? 0) === 0 ? nothingFound : failed('answer-not-readable');
    });
  }

  tell(order: OrderDelivery, subjects: readonly Subject[], signal: AbortSignal): Promise<OrderReply> {
    const { orderId, holder } = order;
    const message = {
      type: requestTypeOf(order),
      of: { orderId, holder: holder.id },
      subjects,
      withName: true,
      extension: { order: extensionOf(order) },
    };
    return this.take(order, message, signal, async (status, processor): Promise<OrderReply> => {
      const { results_url } = status;
      return outcomeOf(
        status,
        results_url === undefined ? undefined : await processor.carriedOut(results_url, signal),
      );
    });
  }

  /**
   * Takes a request or order back, where the processor has not begun with it.
   * @throws ExchangeFailed when the processor cannot be reached
   */
  async callOff(
    holder: HolderEntry,
    deliveryId: string,
    signal: AbortSignal,
  ): Promise<'gone' | 'unknown' | 'begun'> {
    return this.processors.of(holder).cancel(subjectRequestIdOf(deliveryId), signal);
  }

  /** Sends it, or looks how it stands; what it says at the end is read by `end`. */
  private async take<R>(
    turn: Turn,
    message: Message,
    signal: AbortSignal,
    end: (status: Status, processor: Processor) => Promise<R>,
  ): Promise<R | NoAnswerYet> {
    try {
      const processor = this.processors.of(turn.holder);
      const id = subjectRequestIdOf(turn.deliveryId);
      const status = turn.asked ? await processor.status(id, signal) : undefined;
      if (!status) return await this.send(id, processor, turn, message, signal);
      switch (status.request_status) {
        case 'pending':
        case 'in_progress':
          return { kind: 'pending', lookAgainAt: this.lookAgainAt(turn, status.expected_completion_time) };
        case 'cancelled':
          return failed('request-cancelled');
        case 'completed':
        case 'denied':
          return await end(status, processor);
      }
    } catch (error) {
      if (error instanceof ExchangeFailed) return failed(error.code);
      throw error;
    }
  }

  private async send(
    id: string,
    processor: Processor,
    turn: Turn,
    { type, of, subjects, withName, extension }: Message,
    signal: AbortSignal,
  ): Promise<NoAnswerYet> {
    const discovery = await processor.discovery(signal);
    if (type === undefined || !discovery.supported_subject_request_types.includes(type))
      return failed('right-not-supported');
    const { standard, further } = identitiesOf(subjects, discovery, withName);
    if (standard.length === 0 && further.length === 0) return failed('no-identifier-agreed');
    const { domain } = turn.holder.adapter as Settings;
    const ours = { nonce: randomUUID(), ...(further.length > 0 && { identities: further }), ...extension };
    const request: DsrRequest = {
      regulation: 'gdpr',
      subject_request_id: id,
      subject_request_type: type,
      submitted_time: turn.submittedAt,
      subject_identities: standard,
      api_version: '2.0',
      status_callback_urls: [this.callbackUrl],
      extensions: { [domain]: ours },
    };
    await this.sent.remember(id, of);
    const received = await processor.send(request, signal);
    const expected = received === 'already' ? undefined : received.expected_completion_time;
    return { kind: 'pending', lookAgainAt: this.lookAgainAt(turn, expected) };
  }

  /** When it says it will be done; when it says nothing, or is late, after waits that grow. */
  private lookAgainAt({ holder, ask }: Turn, expected: string | undefined): Date {
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
