import { lawfulBy, promisedBy } from '@huisrecht/calendar';
import {
  event,
  IdentityNotNeededV1,
  RequestReceivedV1,
  type AskedLine,
  type Channel,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { alarmsOf, noShowAt } from '../domain/clocks.js';
import { noShowWork, remindWork, writeLetterWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand } from '../domain/refusal.js';
import {
  aLineHoldsOnlyWhatIsOfItsRight,
  type NamedLine,
} from '../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import { aMissingRightOrReasonNeverStopsTheClock } from '../domain/rules/a-missing-right-or-reason-never-stops-the-clock.js';
import {
  receiptIsArrivalNotWhenWeLooked,
  type Receipt,
} from '../domain/rules/receipt-is-arrival-not-when-we-looked.js';
import { needsIdentity } from '../domain/rules/some-rights-never-wait-for-identity.js';
import { isKnown, type RequestState } from '../domain/state.js';
import { nothingToCollect } from '../open-review/nothing-to-collect.js';
import { restrictAtReceipt } from '../restrict/place-restriction.js';
import { tellByItself } from '../send-letter/tell-by-itself.js';

/** A right with where its words rest. */
export interface NamedWithDetails {
  readonly named: NamedLine;
  readonly detailsId?: string | undefined;
}

/** What a colleague writes down of a request. */
export interface ReceiveRequest extends Receipt {
  readonly number: string;
  readonly subjectId: string;
  /** None is a line of access that nobody named. */
  readonly lines: readonly NamedWithDetails[];
  readonly reasonGiven: boolean;
  readonly channel: Channel;
  readonly registeredBy: Colleague;
}

const linesOf = ({ lines }: ReceiveRequest): AskedLine[] =>
  lines.length === 0
    ? [aMissingRightOrReasonNeverStopsTheClock(undefined)]
    : lines.map(({ named, detailsId }, i) =>
        aMissingRightOrReasonNeverStopsTheClock(named, i + 1, detailsId),
      );

/**
 * Takes a request in. Its clocks run from receipt; what restricts is in force at once; where no line needs to know who
 * asks, the work begins at once. Asked twice with the same id it is there once.
 * @throws Refused by receipt-is-arrival-not-when-we-looked, a-line-holds-only-what-is-of-its-right
 */
export const receiveRequest =
  (command: ReceiveRequest) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (isKnown(state)) return [];
    demand(
      ...command.lines.map(({ named }, i) => aLineHoldsOnlyWhatIsOfItsRight(named, `lines.${i}.`)),
      receiptIsArrivalNotWhenWeLooked(command, command.registeredBy.id, now),
    );
    const lines = linesOf(command);
    const requestId = state.id;
    const receivedAt = new Date(command.receivedAt).toISOString();
    const clocks = { receivedAt, promisedBy: promisedBy(receivedAt).day, lawfulBy: lawfulBy(receivedAt).day };
    const subjectIds = [command.subjectId];
    const at = now.toISOString();
    const waits = lines.some(needsIdentity);
    const restricted = lines.flatMap((line) =>
      restrictAtReceipt(line, { requestId, receivedAt, subjectIds }, now),
    );
    return [
      event(RequestReceivedV1, {
        requestId,
        number: command.number,
        subjectId: command.subjectId,
        lines,
        channel: command.channel,
        ...clocks,
        reasonGiven: command.reasonGiven,
        registeredBy: command.registeredBy.id,
        registeredAt: at,
      }),
      ...restricted,
      ...(waits
        ? []
        : [
            event(IdentityNotNeededV1, { requestId, subjectIds, notedAt: at }),
            nothingToCollect(requestId, now),
          ]),
      writeLetterWork({ requestId, letter: 'receipt' }, now),
      ...tellByItself(restricted, now),
      ...alarmsOf(clocks).map(({ reminder, day, at }) => remindWork({ requestId, reminder, day }, at)),
      ...(waits ? [noShowWork(requestId, noShowAt(receivedAt, now), 0)] : []),
    ];
  };
