import { call, type Answer } from './call.js';
import type { InTwoLanguages, NextStep, RequestDetail } from './requests.js';
import type { Sending } from './transfers.js';

/** Kinds of data and purposes, never a person. Empty is everything. */
export interface Scope {
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
  readonly recordIds: readonly string[];
}

/** One fact to change, as the person says it. */
export interface Correction {
  readonly category: string;
  readonly field: string;
  readonly before?: string;
  readonly after: string;
}

/** What a line says in words and values. */
export interface LineDetails {
  readonly corrections?: readonly Correction[];
  readonly statement?: string;
  readonly transferTo?: { readonly name: string; readonly way: 'url' | 'email'; readonly address: string };
  readonly words?: string;
}

/** One right to take in, with only what it needs. */
export interface NewLine {
  readonly right: string;
  readonly change?: 'rectify' | 'supplement';
  readonly objection?: 'interest' | 'direct-marketing';
  readonly restrictionCase?: string;
  readonly erasureGround?: string;
  readonly scope?: Scope;
  readonly details?: LineDetails;
}

export type Outcome = 'granted' | 'partly' | 'refused';

/** One right of a request, and what was decided on it. */
export interface RequestLine {
  /** 1 for the first. */
  readonly line: number;
  readonly right: string;
  /** False when no right was named: treated as access while we ask. */
  readonly given: boolean;
  readonly scope?: Scope;
  readonly objection?: 'interest' | 'direct-marketing';
  readonly restrictionCase?: string;
  readonly erasureGround?: string;
  readonly change?: 'rectify' | 'supplement';
  /** Only of portability: it is asked to send the data to another organisation. */
  readonly transfer?: 'url' | 'email';
  /** What was decided on that, and what came of it. */
  readonly sending?: Sending;
  /** Where its words rest; absent when there are none. */
  readonly detailsId?: string;
  readonly outcome?: string;
  /** Absent for access and portability: those are decided together, in a round. */
  readonly decided?: {
    readonly outcome: string;
    readonly grounds: readonly string[];
    readonly granted?: Scope;
    readonly refused?: Scope;
    readonly againstAdvice: boolean;
    readonly decidedBy: string;
    readonly decidedAt: string;
  };
  readonly withdrawnAt?: string;
  readonly courtWindowEndsOn?: string;
}

/** A line on the page of its request, with what must happen with it now. */
export interface LineView extends RequestLine {
  readonly needsIdentity: boolean;
  readonly nextStep: NextStep;
}

/** Advice of the FG on a line; its words are opened apart. */
export interface Advice {
  readonly adviceId: string;
  readonly line: number;
  readonly advises: string;
  readonly givenBy: string;
  readonly givenAt: string;
}

/** A ground to refuse, with its article and the words of the letter. */
export interface LineGround {
  readonly ground: string;
  readonly article: string;
  readonly label: InTwoLanguages;
  readonly letter: string;
  /** Only against the line as a whole. */
  readonly whole: boolean;
}

/** A line as who decides on it needs it. No personal data. */
export interface LineToDecide {
  readonly line: RequestLine;
  readonly revision: number;
  readonly waitsForIdentity: boolean;
  readonly grounds: readonly LineGround[];
  /** Whether the right is open for each purpose: it informs, it never refuses. */
  readonly eligibility: readonly {
    readonly purpose: string;
    readonly label: InTwoLanguages;
    readonly legalBasis: string;
    readonly open: 'open' | 'not-open';
  }[];
  readonly categories: readonly {
    readonly category: string;
    readonly label: InTwoLanguages;
    readonly sensitivity: string;
  }[];
  /** Special or criminal data is in it: who took the request in does not decide. */
  readonly fourEyes: boolean;
  readonly advice: readonly Advice[];
}

/** A decision on one line. */
export interface LineDecision {
  readonly outcome: Outcome;
  readonly motivation: string;
  readonly grounds: readonly string[];
  readonly necessity?: string;
  readonly granted?: Scope;
  readonly refused?: Scope;
  readonly weighing?: {
    readonly ourInterest: string;
    readonly theirInterest: string;
    readonly compellingGrounds?: string;
    readonly conclusion: string;
  };
  readonly corrections?: readonly {
    readonly category: string;
    readonly field: string;
    readonly after: string;
  }[];
  readonly confirmedThrough?: 'known-contact' | 'counter';
  readonly noPrivateTies: boolean;
  readonly againstAdviceBecause?: string;
  readonly confirmNoBsn?: boolean;
}

/** What retention said of one record. */
export interface RetentionRow {
  readonly recordId: string;
  readonly system: string;
  readonly systemName: InTwoLanguages;
  readonly category: string;
  readonly categoryLabel: InTwoLanguages;
  readonly purpose: string;
  readonly purposeLabel: InTwoLanguages;
  readonly roles: readonly string[];
  readonly ownPartOnly: boolean;
  readonly verdict: 'may-go' | 'must-stay';
  readonly until?: string;
  readonly rule: string;
  readonly because: InTwoLanguages;
}

/** A page of what may go and what must stay. */
export interface RetentionList {
  readonly status: 'asked' | 'given';
  readonly askedAt: string;
  readonly late: boolean;
  readonly mayGo?: number;
  readonly mustStay?: number;
  readonly givenAt?: string;
  readonly items: readonly RetentionRow[];
  readonly next?: string;
}

const base = (requestId: string, line?: number): string =>
  `/api/requests/requests/${requestId}/lines${line === undefined ? '' : `/${line}`}`;

/** Adds a right that the person named after all; the clocks stay. */
export const addLine = (
  requestId: string,
  line: NewLine,
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', base(requestId), { body: line, idempotencyKey });

/** Writes down that the person withdrew one right; the others go on. */
export const withdrawLine = (
  requestId: string,
  line: number,
  ifMatch: string | undefined,
): Promise<Answer<RequestDetail>> => call('POST', `${base(requestId, line)}/withdraw`, { body: {}, ifMatch });

/** A line as who decides on it needs it. */
export const getLine = (
  requestId: string,
  line: number,
  signal: AbortSignal,
): Promise<Answer<LineToDecide>> => call('GET', base(requestId, line), { signal });

/** Opens what the line says in words and values. Logged as a view. */
export const showLineDetails = (requestId: string, line: number): Promise<Answer<LineDetails>> =>
  call('GET', `${base(requestId, line)}/details`);

/** Decides on one line; what is granted is ordered at once. */
export const decideLine = (
  requestId: string,
  line: number,
  decision: LineDecision,
  ifMatch: string | undefined,
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(requestId, line)}/decision`, { body: decision, ifMatch, idempotencyKey });

/** What may go and what must stay, a page of it. Logged as a view. */
export const getRetention = (
  requestId: string,
  line: number,
  after: string | undefined,
): Promise<Answer<RetentionList>> =>
  call(
    'GET',
    `${base(requestId, line)}/retention?${new URLSearchParams({ limit: '100', ...(after === undefined ? {} : { after }) }).toString()}`,
  );

/** Asks retention again: its answer did not come within a day, or things changed. */
export const askRetentionAgain = (requestId: string, line: number): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(requestId, line)}/retention/ask-again`, { body: {} });

/** The FG advises on a line; it decides nothing. */
export const giveAdvice = (
  requestId: string,
  line: number,
  advice: { readonly advises: string; readonly words: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(requestId, line)}/advice`, { body: advice, idempotencyKey });
