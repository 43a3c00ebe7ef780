import type {
  DeliveryChannel,
  EventOf,
  LetterNotSentV1,
  LetterPrintedV1,
  LetterQueuedV1,
  LetterReturnedV1,
  LetterSentV1,
  PostAddressConfirmedV1,
} from '@huisrecht/contracts';
import { answerLetterIdOf, waitsForPaper, type Letter } from '../state-letters.js';
import { isKnown, type Known, type KnownRequest, type RequestState } from '../state.js';
import { noted } from './told.js';

/** The request with these letters, and since when the oldest of them waits for paper. */
const withLetters = <S extends Known>(state: S, letters: readonly Letter[]): S => {
  const { paperSince: _, ...rest } = state;
  const since = letters
    .filter(waitsForPaper)
    .flatMap(({ queuedAt }) => queuedAt ?? [])
    .sort()[0];
  return { ...(rest as S), letters, ...(since !== undefined && { paperSince: since }) };
};

const change = <S extends Known>(state: S, letterId: string, how: (letter: Letter) => Letter): S =>
  withLetters(
    state,
    state.letters.map((one) => (one.letterId === letterId ? how(one) : one)),
  );

const whenKnown =
  <E>(apply: (state: KnownRequest, event: E) => KnownRequest) =>
  (state: RequestState, event: E): RequestState =>
    isKnown(state) ? apply(state, event) : state;

export const letterQueued = whenKnown((state, { data }: EventOf<typeof LetterQueuedV1>) => {
  if (state.letters.some(({ letterId }) => letterId === data.letterId)) return state;
  const { requestId: _, ...facts } = data;
  const status = data.delivery === 'email' ? 'to-mail' : 'to-print';
  return withLetters(state, [...state.letters, { ...facts, status }]);
});

export const letterPrinted = whenKnown((state, { data }: EventOf<typeof LetterPrintedV1>) =>
  change(state, data.letterId, (one) => ({ ...one, status: 'printed', printedAt: data.printedAt })),
);

export const letterSent = whenKnown((state, { data }: EventOf<typeof LetterSentV1>) => {
  const { letter, delivery, letterId, sentAt, sentBy } = data;
  const next = noted(state, { at: sentAt, what: 'letter-sent', by: sentBy, detail: letter });
  if (letterId === undefined)
    return withLetters(next, [...state.letters, { letter, delivery, sentAt, sentBy, status: 'sent' }]);
  return change(next, letterId, (one) => ({ ...one, delivery, sentAt, sentBy, status: 'sent' }));
});

export const letterReturned = whenKnown((state, { data }: EventOf<typeof LetterReturnedV1>) => {
  const { letterId, returnedAt, returnedBy } = data;
  const next = noted(state, { at: returnedAt, what: 'letter-returned', by: returnedBy });
  return {
    ...change(next, letterId, (one) => ({ ...one, status: 'returned', returnedAt })),
    addressInDoubtSince: returnedAt,
  };
});

export const letterNotSent = whenKnown((state, { data }: EventOf<typeof LetterNotSentV1>) => {
  const { letterId, because, notedAt, notedBy } = data;
  const next = noted(state, { at: notedAt, what: 'letter-not-sent', by: notedBy, detail: because });
  return change(next, letterId, (one) => ({ ...one, status: 'not-sent', because }));
});

export const addressConfirmed = whenKnown((state, { data }: EventOf<typeof PostAddressConfirmedV1>) => {
  const { confirmedAt, confirmedBy } = data;
  const { addressInDoubtSince: _, ...rest } = state;
  return noted(rest as KnownRequest, { at: confirmedAt, what: 'address-confirmed', by: confirmedBy });
});

/** An answer that is made is a letter that waits; how it travels is known by then. */
export const answerWaits = <S extends Known>(
  state: S,
  made: { packageId: string; round: number; delivery: DeliveryChannel | undefined; preparedAt: string },
): S => {
  const { packageId, round, delivery, preparedAt: queuedAt } = made;
  if (delivery === undefined) return state;
  const status = delivery === 'email' ? 'to-mail' : 'to-print';
  const letterId = answerLetterIdOf(packageId);
  return withLetters(state, [
    ...state.letters,
    { letterId, letter: 'answer', round, delivery, status, queuedAt },
  ]);
};

/** The answer of a round went out. */
export const answerIsOut = <S extends Known>(
  state: S,
  sent: { round: number; delivery: DeliveryChannel; sentAt: string; by?: string },
): S => {
  const { round, delivery, sentAt, by } = sent;
  return withLetters(
    state,
    state.letters.map((one) =>
      one.letter === 'answer' &&
      one.round === round &&
      one.insteadOf === undefined &&
      one.sentAt === undefined
        ? { ...one, delivery, sentAt, status: 'sent', ...(by !== undefined && { sentBy: by }) }
        : one,
    ),
  );
};
