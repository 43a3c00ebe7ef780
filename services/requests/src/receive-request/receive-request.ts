import { lawfulBy, promisedBy } from '@huisrecht/calendar';
import { event, RequestReceivedV1, type Channel, type Right } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { alarmsOf, noShowAt } from '../domain/clocks.js';
import { noShowWork, remindWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand } from '../domain/refusal.js';
import { aMissingRightOrReasonNeverStopsTheClock } from '../domain/rules/a-missing-right-or-reason-never-stops-the-clock.js';
import { onlyRightsThatAreBuiltAreTakenIn } from '../domain/rules/only-rights-that-are-built-are-taken-in.js';
import {
  receiptIsArrivalNotWhenWeLooked,
  type Receipt,
} from '../domain/rules/receipt-is-arrival-not-when-we-looked.js';
import { isKnown, type RequestState } from '../domain/state.js';

/** What a colleague writes down of a request. */
export interface ReceiveRequest extends Receipt {
  readonly number: string;
  readonly subjectId: string;
  readonly right?: Right | undefined;
  readonly reasonGiven: boolean;
  readonly channel: Channel;
  readonly registeredBy: Colleague;
}

/**
 * Takes a request in. Its clocks run from receipt; asked twice with the same id it is there once.
 * @throws Refused by receipt-is-arrival-not-when-we-looked, only-rights-that-are-built-are-taken-in
 */
export const receiveRequest =
  (command: ReceiveRequest) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (isKnown(state)) return [];
    demand(
      onlyRightsThatAreBuiltAreTakenIn(command.right),
      receiptIsArrivalNotWhenWeLooked(command, command.registeredBy.id, now),
    );
    const line = aMissingRightOrReasonNeverStopsTheClock(command.right);
    const receivedAt = new Date(command.receivedAt).toISOString();
    const clocks = { receivedAt, promisedBy: promisedBy(receivedAt).day, lawfulBy: lawfulBy(receivedAt).day };
    return [
      event(RequestReceivedV1, {
        requestId: state.id,
        number: command.number,
        subjectId: command.subjectId,
        lines: [line],
        channel: command.channel,
        ...clocks,
        reasonGiven: command.reasonGiven,
        registeredBy: command.registeredBy.id,
        registeredAt: now.toISOString(),
      }),
      ...alarmsOf(clocks).map(({ reminder, day, at }) =>
        remindWork({ requestId: state.id, reminder, day }, at),
      ),
      noShowWork(state.id, noShowAt(receivedAt, now), 0),
    ];
  };
