import { Injectable } from '@nestjs/common';
import { refusal, Refused } from '../domain/refusal.js';
import type { KnownRequest } from '../domain/state.js';
import { People, type NotHandedOut } from '../neighbours/people.js';
import { whereItGoes } from '../send-letter/written-letter.js';

/** What a colleague is told, and may tell whoever acted; never more. */
const words: Readonly<Record<NotHandedOut, string>> = {
  'turned-16':
    'This person has turned sixteen and decides themselves. Tell the representative that, and no more.',
  'authority-ended': 'The authority of the representative has ended. Tell them that, and no more.',
  'no-longer-one-person': 'What was taken for one person turned out to be two. Ask the privacy officer.',
  'not-checked': 'It is not sure who asks. Do the identity check first.',
  deceased: 'This person has died. Write to who asked about the civil-law route.',
};

/**
 * Tested again right before anything is handed out: age, authority and person may have changed since the check
 * (UAVG Art. 5; GDPR Art. 5(1)(f); LAW 1.7; P26).
 */
@Injectable()
export class HandingOut {
  constructor(private readonly people: People) {}

  /** Undefined when it may. @throws ServiceAway when identity cannot say: then nothing goes out */
  async mayNot(requestId: string, signal?: AbortSignal): Promise<NotHandedOut | undefined> {
    const { allowed, because } = await this.people.mayHandOut(requestId, signal);
    return allowed ? undefined : (because ?? 'not-checked');
  }

  /** For colleagues. @throws Refused `answer.not-handed-out`; ServiceAway */
  async demand(requestId: string): Promise<void> {
    const because = await this.mayNot(requestId);
    if (because) throw new Refused(refusal('answer.not-handed-out', undefined, words[because]));
  }

  /**
   * Whether an answer that was made for post may still be posted: not to a dwelling that the person has left, nor to an
   * address that is in doubt (LAW §4(4); P25). @throws ServiceAway
   */
  async mayPost(request: KnownRequest): Promise<boolean> {
    const delivery = await this.people.delivery(request.id);
    return whereItGoes(delivery, request.addressInDoubtSince !== undefined).channel === 'post';
  }

  /** For colleagues. @throws Refused `answer.not-handed-out`; ServiceAway */
  async demandPost(request: KnownRequest): Promise<void> {
    if (await this.mayPost(request)) return;
    const why = 'It is not sure any more that post reaches this person. Ask them to come for it.';
    throw new Refused(refusal('answer.not-handed-out', undefined, why));
  }
}
