import { addDays, dayOf, lawfulBy, promisedBy, startOf, type Day } from '@huisrecht/calendar';
import { rights } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import { numberOf } from '../domain/number.js';
import { isKnown, type KnownRequest, type Status } from '../domain/state.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { extendTerm } from '../terms/change-term.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { aCollectingRequest, aRequest, aRequestInReview, clerk, decide, officer } from './examples.js';
import type { Play } from './play.js';
import { postLetter } from './post-letter.js';

const known = ({ state }: Play): KnownRequest => {
  if (!isKnown(state)) throw new Error('An example is not known.');
  return state;
};

/** One of each kind, made by the decisions themselves: as large as real ones are. */
const patterns = (): Readonly<Record<string, KnownRequest>> => {
  const withdrawn = aRequest();
  withdrawn.do(withdrawRequest(clerk.id));
  const extended = aCollectingRequest();
  extended.do(
    extendTerm({
      decisionId: idFrom('dec', 'pattern'),
      ground: 'complexity',
      motivation: 'Het dossier telt twaalf mappen op papier.',
      by: officer,
    }),
  );
  const nobody = aRequest();
  nobody.do(noShow(0));
  const nobodyCame = known(nobody);
  postLetter(nobody, 'could-not-identify');
  const decided = aRequestInReview();
  decided.do(decide(decided));
  return {
    'awaiting-identity': known(aRequest()),
    collecting: known(aCollectingRequest()),
    extended: known(extended),
    'in-review': known(aRequestInReview()),
    decided: known(decided),
    withdrawn: known(withdrawn),
    'nobody-came': nobodyCame,
    'told that nobody came': known(nobody),
  };
};

/** Where requests of an association with a long history stand: most are done, five in a hundred are not. */
const shares: readonly (readonly [pattern: string, status: Status, parts: number])[] = [
  ['decided', 'closed', 880],
  ['withdrawn', 'withdrawn', 60],
  ['decided', 'answered', 10],
  ['awaiting-identity', 'awaiting-identity', 10],
  ['nobody-came', 'could-not-identify', 2],
  ['told that nobody came', 'could-not-identify', 2],
  ['collecting', 'collecting', 15],
  ['extended', 'collecting', 4],
  ['in-review', 'in-review', 12],
  ['decided', 'decided', 5],
];
const parts = shares.reduce((sum, [, , share]) => sum + share, 0);

const shareOf = (nth: number): (typeof shares)[number] => {
  let at = (nth * 7_919) % parts;
  return shares.find(([, , share]) => (at -= share) < 0) ?? shares[0]!;
};

/** How long ago it was received: what is open, in the last weeks; what is done, in the last eight years. */
const receiptOf = (nth: number, status: Status, today: Day): Day => {
  const open = !['closed', 'withdrawn'].includes(status);
  const ago = (nth * 104_729) % (open ? 45 : 2_900);
  return addDays(today, open ? -ago : -45 - ago);
};

/** Staff ids of the owners. */
export const owners = Array.from({ length: 25 }, (_, nth) => `k.${String(nth).padStart(2, '0')}`);

/** The n-th of many requests: synthetic, the same every time. */
const oneOf = (nth: number, today: Day, made: Readonly<Record<string, KnownRequest>>): KnownRequest => {
  const [pattern, status] = shareOf(nth);
  const id = idFrom('req', 'many', String(nth));
  const receivedAt = new Date(startOf(receiptOf(nth, status, today)).getTime() + 36_000_000).toISOString();
  const right = rights[nth % rights.length] ?? 'access';
  const request = made[pattern]!;
  const sent = { sent: { delivery: 'email', sentAt: receivedAt } } as const;
  const isOut = status === 'closed' || status === 'answered';
  return {
    ...request,
    ...{ id, number: numberOf(id), receivedAt, registeredAt: receivedAt },
    ...{ promisedBy: promisedBy(receivedAt).day, lawfulBy: lawfulBy(receivedAt).day },
    subjectId: idFrom('sub', 'many', String(nth % 60_000)),
    owner: owners[(nth * 31) % owners.length] ?? '',
    lines: request.lines.map((line) => ({ ...line, right })),
    status,
    ...('rounds' in request && isOut && { rounds: request.rounds.map((round) => ({ ...round, ...sent })) }),
    ...(status === 'closed' && { closedAt: receivedAt }),
  } as KnownRequest;
};

/** So many requests, for a bench and for specs of lists. No people: made-up pseudonyms. */
export function* manyRequests(count: number, now: Date): Generator<KnownRequest> {
  const made = patterns();
  const today = dayOf(now);
  for (let nth = 0; nth < count; nth++) yield oneOf(nth, today, made);
}
