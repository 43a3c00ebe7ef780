import type {
  DecisionOutcome,
  ErasureGround,
  ObjectionKind,
  RefusalGround,
  RestrictionCase,
  Right,
  TransferFailure,
  TransferRefusal,
  TransferWay,
} from '@huisrecht/contracts';
import type { PackageState } from './state.js';

/** What a line, a restriction or an order is about: kinds of data and purposes, never a person. Empty is everything. */
export interface Scope {
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
  readonly recordIds: readonly string[];
}

/** Everything. */
export const everything: Scope = { categories: [], fields: [], purposes: [], recordIds: [] };

/** A scope as an event tells it. */
export const scopeOf = ({ categories, fields, purposes, recordIds }: Scope) => ({
  ...{ categories: [...categories], fields: [...fields] },
  ...{ purposes: [...purposes], recordIds: [...recordIds] },
});

/** Whether a scope names nothing, and so is about everything. */
export const isEverything = ({ categories, fields, purposes, recordIds }: Scope): boolean =>
  categories.length + fields.length + purposes.length + recordIds.length === 0;

/** What a named human decided on one line that needs no items. Words and values rest sealed under `decisionId`. */
export interface LineDecision {
  readonly decisionId: string;
  readonly outcome: DecisionOutcome;
  readonly grounds: readonly RefusalGround[];
  readonly granted?: Scope;
  readonly refused?: Scope;
  readonly againstAdvice: boolean;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What was decided on sending data straight to another organisation, and what came of it (GDPR Art. 20(2)). */
export interface Sending {
  /** Also the id of the package that the organisation fetches, where it goes by a link. */
  readonly transferId: string;
  readonly way: TransferWay;
  readonly decided: 'approved' | 'refused';
  readonly because?: TransferRefusal;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly transferredAt?: string;
  /** What lies behind the link, once it was mailed. */
  readonly package?: PackageState;
  readonly fetchableUntil?: string;
  /** The last try that did not succeed; without `nextTryAt` a colleague decides what now. */
  readonly trouble?: {
    readonly code: TransferFailure;
    readonly attempt: number;
    readonly failedAt: string;
    readonly nextTryAt?: string;
  };
}

/** One right that was invoked; one letter may invoke several. */
export interface Line {
  /** 1 for the first. */
  readonly line: number;
  readonly right: Right;
  /** False when no right was named: treated as access while we ask. */
  readonly given: boolean;
  readonly scope?: Scope;
  readonly objection?: ObjectionKind;
  readonly restrictionCase?: RestrictionCase;
  readonly erasureGround?: ErasureGround;
  readonly change?: 'rectify' | 'supplement';
  /** Only of portability: it is asked to send the data to another organisation. */
  readonly transfer?: TransferWay;
  readonly sending?: Sending;
  /** Where the words of this line rest sealed. */
  readonly detailsId?: string;
  /** Set by whichever decision it was. */
  readonly outcome?: DecisionOutcome;
  /** Absent for access and portability: those are decided together, in a round. */
  readonly decided?: LineDecision;
  readonly withdrawnAt?: string;
  /** Until this day the court can be asked, and what was refused stays (UAVG Art. 35); known once the answer is out. */
  readonly courtWindowEndsOn?: string;
}

/** Whether a line is answered from what holders send: a copy of data. */
export const isCollected = ({ right }: Pick<Line, 'right'>): boolean =>
  right === 'access' || right === 'portability';

/** The lines that are not withdrawn. */
export const liveLines = ({ lines }: { readonly lines: readonly Line[] }): Line[] =>
  lines.filter(({ withdrawnAt }) => withdrawnAt === undefined);

/** The lines that wait for a decision. */
export const openLines = (state: { readonly lines: readonly Line[] }): Line[] =>
  liveLines(state).filter(({ outcome }) => outcome === undefined);

/** The lines that are answered from what holders send. */
export const collectedLines = (state: { readonly lines: readonly Line[] }): Line[] =>
  liveLines(state).filter(isCollected);

/** A line by its number. */
export const lineOf = ({ lines }: { readonly lines: readonly Line[] }, nth: number): Line | undefined =>
  lines.find(({ line }) => line === nth);

/** The lines whose data must go straight to another organisation, as far as the copy itself is not refused. */
export const linesToTransfer = (state: { readonly lines: readonly Line[] }): Line[] =>
  liveLines(state).filter(({ transfer, outcome }) => transfer !== undefined && outcome !== 'refused');
