import { call, type Answer, type Page } from './call.js';
import type { Letter } from './letters.js';
import type { Advice, LineView, NewLine, RequestLine } from './lines.js';
import type { Terms } from './terms.js';
import type { Restriction } from './restrictions.js';

export type { RequestLine } from './lines.js';

/** Words of a service, in both languages. */
export interface InTwoLanguages {
  readonly nl: string;
  readonly en: string;
}

/** A last day with the sum that made it. */
export interface ClockDay {
  readonly day: string;
  readonly steps?: readonly {
    readonly code: string;
    readonly source: string;
    readonly text: InTwoLanguages;
    readonly day: string;
  }[];
}

/** The two clocks of a request. */
export interface Clocks {
  readonly promise: ClockDay;
  readonly law: ClockDay;
}

/** What must happen now, by whom, before when. */
export interface NextStep {
  readonly code: string;
  readonly text: InTwoLanguages;
  /** A role; `system` where nobody needs to do a thing, `person` where we wait for who asks. */
  readonly who: string;
  readonly by?: string;
  readonly action?:
    | 'identity-check'
    | 'review'
    | 'holders'
    | 'letter'
    | 'handover'
    | 'package-code'
    | 'line'
    | 'orders'
    | 'restriction'
    | 'transfer';
  /** The line it is about, where it is about one. */
  readonly line?: number;
  readonly urgent: boolean;
}

/** A request in a list. */
export interface RequestRow {
  readonly id: string;
  readonly number: string;
  /** The first right. */
  readonly right: string;
  readonly lines: readonly RequestLine[];
  readonly status: string;
  readonly receivedAt: string;
  readonly owner: string;
  readonly clocks: Clocks;
  readonly nextStep: NextStep;
  readonly answeredAt?: string;
}

/** What to take in. */
export interface NewRequest {
  readonly subjectId: string;
  /** Left out when no right was named: treated as access while we ask. */
  readonly lines?: readonly NewLine[];
  readonly reason?: string;
  /** The person's own text: never refused, a BSN in it is blacked out. */
  readonly ownWords?: string;
  readonly channel: string;
  /** A day. */
  readonly receivedAt: string;
  readonly confirmNoBsn?: boolean;
}

const base = '/api/requests';

/** A page of requests. */
export const getRequests = (query: URLSearchParams, signal: AbortSignal): Promise<Answer<Page<RequestRow>>> =>
  call('GET', `${base}/requests?${query.toString()}`, { signal });

/** Takes a request in; the same key twice is the same request. */
export const createRequest = (
  request: NewRequest,
  idempotencyKey: string,
): Promise<Answer<{ readonly id: string; readonly number: string }>> =>
  call('POST', `${base}/requests`, { body: request, idempotencyKey });

/** Something that happened. Holders by name, colleagues by id; nothing about the person. */
export interface TimelineEntry {
  readonly at: string;
  readonly what: string;
  readonly text: InTwoLanguages;
  readonly by?: string;
  readonly holder?: string;
  readonly detail?: string;
}

/** The package of an answer and what became of it. */
export interface PackageState {
  readonly packageId: string;
  readonly hasContent: boolean;
  readonly code?: { readonly way: string; readonly issuedBy: string; readonly issuedAt: string };
  readonly fetchedAt: readonly string[];
  readonly onPaper?: boolean;
  readonly lockedUntil?: string;
  readonly destroyedAt?: string;
}

/** Review, decision and answer; a second round comes when a holder answers after our answer. */
export interface Round {
  readonly round: number;
  readonly because: string;
  readonly openedAt: string;
  readonly decided?: {
    readonly outcome: string;
    readonly grounds: readonly string[];
    readonly silentHolders: readonly string[];
    readonly decidedBy: string;
    readonly decidedAt: string;
  };
  readonly prepared?: {
    readonly package: PackageState;
    readonly silentHolders: readonly string[];
    readonly preparedAt: string;
  };
  readonly sent?: {
    readonly delivery: string;
    readonly by?: string;
    readonly sentAt: string;
    readonly fetchableUntil?: string;
  };
}

/** What everyone who has the data was told to do, as the request knows it. */
export interface RequestOrder {
  readonly orderId: string;
  readonly line: number;
  readonly kind: string;
  readonly provisional: boolean;
  readonly answerBy: string;
  readonly givenAt: string;
  readonly parties: readonly { readonly party: string; readonly name: string; readonly silent: boolean }[];
  readonly settledAt?: string;
}

/** A request with everything that staff may see of it without opening personal data. */
export interface RequestDetail extends RequestRow {
  readonly subjectId: string;
  readonly clocks: Terms;
  readonly lines: readonly LineView[];
  readonly orders: readonly RequestOrder[];
  readonly restrictions: readonly Restriction[];
  readonly advice: readonly Advice[];
  readonly comments: readonly {
    readonly commentId: string;
    readonly addedBy: string;
    readonly addedAt: string;
  }[];
  /** Colleagues who decide nothing here: it is about themselves, family or neighbours. */
  readonly asideColleagues: readonly string[];
  readonly ended?: {
    readonly because: string;
    readonly into?: string;
    readonly endedBy: string;
    readonly endedAt: string;
  };
  readonly channel: string;
  readonly reasonGiven: boolean;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly identity?: {
    readonly way: string;
    readonly document?: string;
    readonly delivery: string;
    readonly checkedBy: string;
    readonly settledAt: string;
  };
  readonly rounds: readonly Round[];
  readonly letters: readonly Letter[];
  readonly timeline: readonly TimelineEntry[];
}

/** One request. */
export const getRequest = (id: string, signal: AbortSignal): Promise<Answer<RequestDetail>> =>
  call('GET', `${base}/requests/${id}`, { signal });

/** Writes down that the person withdrew the request. */
export const withdrawRequest = (id: string, ifMatch: string | undefined): Promise<Answer<RequestDetail>> =>
  call('POST', `${base}/requests/${id}/withdraw`, { body: {}, ifMatch });

/** Writes down that paper was posted or given. */
export const handOver = (
  id: string,
  body: { readonly letter: string; readonly delivery: 'post' | 'counter'; readonly packageToo?: boolean },
): Promise<Answer<RequestDetail>> => call('POST', `${base}/requests/${id}/handover`, { body });

/** Makes a code for the package; shown once, an earlier one opens nothing any more. */
export const issueCode = (id: string, way: string): Promise<Answer<{ readonly code: string }>> =>
  call('POST', `${base}/requests/${id}/package-code`, { body: { way } });

/** Where a letter can be read and printed; unless told, the one that is to be sent now. */
export const letterAddress = (id: string, letter?: string, round?: number): string => {
  const query = new URLSearchParams({
    ...(letter === undefined ? {} : { letter }),
    ...(round === undefined ? {} : { round: String(round) }),
  }).toString();
  return `${base}/requests/${id}/letter.pdf${query === '' ? '' : `?${query}`}`;
};

/** Where the package can be printed, to post it or hand it over. */
export const packageAddress = (id: string, round: number): string =>
  `${base}/requests/${id}/package.pdf?round=${round}`;

/** Where the signed manifest of a round can be read. */
export const manifestAddress = (id: string, round: number): string =>
  `${base}/requests/${id}/manifest?round=${round}`;

/** What the person wrote, and why. */
export interface PersonWords {
  readonly reason?: string;
  readonly ownWords?: string;
}

/** Opens what the person wrote. Logged as a view. */
export const showWords = (id: string): Promise<Answer<PersonWords>> =>
  call('GET', `${base}/requests/${id}/words`);

/** One value of an item, as the holder has it. */
export interface ReviewField {
  readonly field: string;
  readonly label: InTwoLanguages;
  readonly value: string;
  /** It tells about somebody else than the person who asks. */
  readonly aboutOther: boolean;
}

/** One thing that was found. */
export interface ReviewItem {
  readonly itemId: string;
  readonly answerRef: string;
  readonly holder: string;
  readonly label: InTwoLanguages;
  readonly fields: readonly ReviewField[];
  readonly document?: {
    readonly documentId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  };
  readonly people: readonly { readonly role: string; readonly isSubject: boolean }[];
  readonly aboutOthers: boolean;
  readonly recordedOn?: string;
}

/** A ground to withhold, with its article and the words of the letter. */
export interface Ground {
  readonly ground: string;
  readonly article: string;
  readonly label: InTwoLanguages;
  readonly letter: string;
  /** Only against the request as a whole. */
  readonly whole: boolean;
}

/** Everything that there is to decide upon. */
export interface Review {
  readonly requestId: string;
  readonly number: string;
  readonly round: number;
  readonly categories: readonly {
    readonly category: string;
    readonly label: InTwoLanguages;
    readonly items: readonly ReviewItem[];
  }[];
  readonly silentHolders: readonly { readonly holder: string; readonly name: string }[];
  readonly holders: readonly { readonly holder: string; readonly name: string }[];
  /** What holders keep or refuse, in their own words. */
  readonly kept?: readonly {
    readonly holder: string;
    readonly name: string;
    readonly outcome: string;
    readonly because: string;
  }[];
  readonly grounds: readonly Ground[];
}

/** What a decider decides. */
export interface DecisionToTake {
  readonly outcome: 'granted' | 'partly' | 'refused';
  readonly motivation: string;
  /** Against the request as a whole. */
  readonly ground?: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly choice: 'give' | 'withhold';
    readonly withOthers?: boolean;
    readonly ground?: string;
  }[];
  readonly withoutAnswerOf: readonly string[];
  readonly confirmNoBsn?: boolean;
}

/** Opens what was found. Logged as a view. */
export const getReview = (id: string, signal: AbortSignal): Promise<Answer<Review>> =>
  call('GET', `${base}/requests/${id}/review`, { signal });

/** Where a document of the review can be read. */
export const documentAddress = (id: string, answerRef: string, documentId: string): string =>
  `${base}/requests/${id}/review/documents/${answerRef}/${documentId}`;

/** Takes the decision. */
export const takeDecision = (
  id: string,
  decision: DecisionToTake,
  ifMatch: string | undefined,
  idempotencyKey: string,
): Promise<Answer<unknown>> =>
  call('POST', `${base}/requests/${id}/decision`, { body: decision, ifMatch, idempotencyKey });
