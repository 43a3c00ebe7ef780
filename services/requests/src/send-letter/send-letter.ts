import {
  event,
  LetterNotSentV1,
  LetterPrintedV1,
  LetterQueuedV1,
  LetterReturnedV1,
  LetterSentV1,
  PostAddressConfirmedV1,
  type DeliveryChannel,
  type LetterFailure,
  type LetterKind,
  type LetterLanguage,
} from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { mailLetterWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { isKnown, MOST_LETTERS, type KnownRequest, type Letter, type RequestState } from '../domain/state.js';
import { aLetterFitsWhatHappened } from '../letter/rules/a-letter-fits-what-happened.js';

/** A letter that is written and rests sealed. */
export interface QueueLetter {
  readonly letterId: string;
  readonly letter: LetterKind;
  readonly language: LetterLanguage;
  readonly delivery: DeliveryChannel;
  readonly line?: number | undefined;
  readonly restrictionId?: string | undefined;
  readonly round?: number | undefined;
  readonly insteadOf?: string | undefined;
  readonly queuedBy: string;
}

const known = (state: RequestState): KnownRequest => (isKnown(state) ? state : refuse('request.not-found'));

/** A letter of a request by its id. @throws Refused `letter.not-found` */
export const letterIn = (state: RequestState, letterId: string): Letter & { readonly letterId: string } => {
  const found = known(state).letters.find((one) => one.letterId === letterId);
  return found ? { ...found, letterId } : refuse('letter.not-found');
};

/**
 * A letter that is written waits for the mail server or the printer. Asked twice with the same id it is there once.
 * @throws Refused when no such letter fits what happened
 */
export const queueLetter =
  ({ line, restrictionId, round, insteadOf, ...letter }: QueueLetter) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const request = known(state);
    if (request.letters.some(({ letterId }) => letterId === letter.letterId)) return [];
    demand(
      request.letters.length >= MOST_LETTERS ? refusal('letter.too-many') : undefined,
      aLetterFitsWhatHappened(request, { letter: letter.letter, line, restrictionId }),
    );
    return [
      event(LetterQueuedV1, {
        ...{ requestId: request.id, ...letter },
        ...(line !== undefined && { line }),
        ...(restrictionId !== undefined && { restrictionId }),
        ...(round !== undefined && { round }),
        ...(insteadOf !== undefined && { insteadOf }),
        queuedAt: now.toISOString(),
      }),
      ...(letter.delivery === 'email' ? [mailLetterWork(request.id, letter.letterId, now)] : []),
    ];
  };

/** The mail server took it. Recorded once, however often it was sent. */
export const letterWasMailed =
  (letterId: string, sentBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { letter, status } = letterIn(state, letterId);
    if (status !== 'to-mail') return ignore('letter-does-not-wait-for-mail');
    const sentAt = now.toISOString();
    const requestId = known(state).id;
    return [event(LetterSentV1, { requestId, letterId, letter, delivery: 'email', sentBy, sentAt })];
  };

/** A letter was printed; printing it once more changes nothing. @throws Refused when it does not wait for paper */
export const letterWasPrinted =
  (letterId: string, printedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { status } = letterIn(state, letterId);
    if (status === 'printed') return [];
    demand(status === 'to-print' ? undefined : refusal('letter.not-waiting'));
    return [
      event(LetterPrintedV1, {
        ...{ requestId: known(state).id, letterId, printedBy },
        printedAt: now.toISOString(),
      }),
    ];
  };

/** A letter beside the answer was posted, or given at the counter. @throws Refused when it does not wait for paper */
export const letterIsOut =
  (letterId: string, sentBy: string, delivery?: 'post' | 'counter') =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { letter, status, delivery: meant } = letterIn(state, letterId);
    if (status === 'sent') return [];
    demand(status === 'to-print' || status === 'printed' ? undefined : refusal('letter.not-waiting'));
    return [
      event(LetterSentV1, {
        ...{ requestId: known(state).id, letterId, letter, delivery: delivery ?? meant, sentBy },
        sentAt: now.toISOString(),
      }),
    ];
  };

/** "Retour afzender": the address is in doubt from now. @throws Refused when it was not posted */
export const letterCameBack =
  (letterId: string, returnedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { status, delivery } = letterIn(state, letterId);
    if (status === 'returned') return [];
    demand(status === 'sent' && delivery === 'post' ? undefined : refusal('letter.not-posted'));
    return [
      event(LetterReturnedV1, {
        ...{ requestId: known(state).id, letterId, returnedBy },
        returnedAt: now.toISOString(),
      }),
    ];
  };

/** A letter that was written does not go out. */
export const letterStays =
  (letterId: string, because: LetterFailure, notedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const { status } = letterIn(state, letterId);
    if (status === 'not-sent') return [];
    demand(
      status === 'to-print' || status === 'printed' || status === 'to-mail'
        ? undefined
        : refusal('letter.not-waiting'),
    );
    const requestId = known(state).id;
    return [event(LetterNotSentV1, { requestId, letterId, because, notedBy, notedAt: now.toISOString() })];
  };

/** A colleague confirmed where post may go. @throws Refused when no letter came back */
export const confirmAddress =
  (confirmedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const request = known(state);
    demand(request.addressInDoubtSince === undefined ? refusal('letter.address-not-in-doubt') : undefined);
    return [
      event(PostAddressConfirmedV1, { requestId: request.id, confirmedBy, confirmedAt: now.toISOString() }),
    ];
  };
