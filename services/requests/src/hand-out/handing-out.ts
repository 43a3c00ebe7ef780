import { Injectable } from '@nestjs/common';
import { refusal, Refused } from '../domain/refusal.js';
import { People, type NotHandedOut } from '../neighbours/people.js';

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
}
