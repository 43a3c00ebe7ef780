import type { DiscardNote, Lane } from '@huisrecht/store';
import type { Kernel } from '../kernel/ports.js';

/** A blocked key as staff see it: never the payload, never the key. */
export interface ParkedLane {
  /** Safe in a URL. */
  readonly id: string;
  readonly topic: string;
  readonly state: Lane['state'];
  readonly reason: string;
  readonly since: string;
  readonly attempts: number;
  /** Messages that wait here, the blocking one included. */
  readonly waiting: number;
  /** The message that blocks. */
  readonly head?: { readonly offset: string; readonly type: string; readonly parkedAt: string };
}

const encode = (id: string): string => Buffer.from(id).toString('base64url');
const decode = (id: string): string => Buffer.from(id, 'base64url').toString('utf8');

/** Parked work of this service: seen, replayed on request, discarded with a reason. */
export class ParkedWork {
  constructor(private readonly kernel: Kernel) {}

  /** A page of blocked keys. */
  async list(limit: number, after?: string): Promise<{ items: ParkedLane[]; next?: string }> {
    const lanes = await this.kernel.lanes.list(this.kernel.service, limit + 1, after && decode(after));
    const items = await Promise.all(lanes.slice(0, limit).map((lane) => this.describe(lane)));
    return { items, ...(lanes.length > limit && { next: items.at(-1)!.id }) };
  }

  /** Asks the owner of the partition to try again. @returns false when it is not blocked (any more) */
  async requestReplay(id: string): Promise<boolean> {
    return (await this.mine(id)) !== undefined && this.kernel.lanes.requestReplay(decode(id));
  }

  /**
   * Throws the blocking message away; what waited behind it goes on.
   * @returns false when that message does not block (any more): somebody must look again what does
   */
  async discard(id: string, offset: string, note: DiscardNote): Promise<boolean> {
    const lane = await this.mine(id);
    if (!lane) return false;
    const [head] = await this.kernel.lanes.messages(lane.id, 1);
    return head?.offset === offset && this.kernel.lanes.discard(lane.id, offset, note);
  }

  private async mine(id: string): Promise<Lane | undefined> {
    const lane = await this.kernel.lanes.get(decode(id));
    return lane?.group === this.kernel.service ? lane : undefined;
  }

  private async describe(lane: Lane): Promise<ParkedLane> {
    const { topic, state, reason, attempts } = lane;
    const [head] = await this.kernel.lanes.messages(lane.id, 1);
    return {
      id: encode(lane.id),
      topic,
      state,
      reason,
      attempts,
      since: lane.since.toISOString(),
      waiting: await this.kernel.lanes.count(lane.id),
      ...(head && {
        head: { offset: head.offset, type: head.type ?? '', parkedAt: head.parkedAt.toISOString() },
      }),
    };
  }
}
