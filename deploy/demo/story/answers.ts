import type { Said } from './narrator.ts';

/** What the services answer, as far as the story looks at it. */

export interface Clock {
  readonly day: string;
  readonly daysLeft: number;
  readonly lastPostingDay?: string;
  readonly steps?: readonly { readonly text: Said; readonly day: string }[];
}

export interface RequestView {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly subjectId: string;
  readonly clocks: { readonly promise: Clock; readonly law: Clock };
  readonly nextStep: {
    readonly code: string;
    readonly text: Said;
    readonly who: string;
    readonly by?: string;
  };
  readonly holders: readonly {
    readonly holder: string;
    readonly name: string;
    readonly silent: boolean;
    readonly answers: readonly { readonly outcome: string; readonly items: number }[];
  }[];
  readonly rounds: readonly {
    readonly round: number;
    readonly prepared?: { readonly package: { readonly packageId: string } };
    readonly sent?: { readonly delivery: string };
  }[];
  readonly timeline: readonly { readonly at: string; readonly what: string; readonly text: Said }[];
  readonly reminders: readonly { readonly reminder: string }[];
  readonly revision: number;
  readonly lines: readonly LineView[];
  readonly orders: readonly OrderNoted[];
  readonly restrictions: readonly RestrictionView[];
  readonly letters: readonly LetterView[];
  readonly closedAt?: string;
}

export interface LineView {
  readonly line: number;
  readonly right: string;
  readonly given: boolean;
  readonly needsIdentity: boolean;
  readonly outcome?: string;
  readonly withdrawnAt?: string;
  readonly nextStep: { readonly code: string; readonly text: Said };
}

/** An order as the request notes it. */
export interface OrderNoted {
  readonly orderId: string;
  readonly line: number;
  readonly kind: string;
  readonly provisional: boolean;
  readonly settledAt?: string;
  readonly parties: readonly {
    readonly party: string;
    readonly name: string;
    readonly silent: boolean;
    readonly answers: readonly { readonly outcome: string }[];
  }[];
}

export interface RestrictionView {
  readonly restrictionId: string;
  readonly line: number;
  readonly case: string;
  readonly provisional: boolean;
  readonly scope: { readonly categories: readonly string[]; readonly purposes: readonly string[] };
  readonly lift?: { readonly liftsOn: string };
  readonly liftedAt?: string;
  readonly uses: readonly { readonly useId: string; readonly use: string; readonly review?: object }[];
}

export interface LetterView {
  readonly letterId?: string;
  readonly letter: string;
  readonly delivery: string;
  readonly status: string;
  readonly line?: number;
}

/** An order as processor-sync shows it. */
export interface OrderView {
  readonly orderId: string;
  readonly kind: string;
  readonly line?: number;
  readonly words: Said;
  readonly status: string;
  readonly parties: readonly PartyView[];
}

export interface PartyView {
  readonly party: string;
  readonly name: string;
  readonly role: string;
  readonly byHand: boolean;
  readonly state: string;
  readonly attempts: number;
  readonly answers: readonly { readonly outcome: string; readonly hasNote: boolean }[];
  readonly taskId?: string;
  readonly canDo: readonly string[];
}

export interface FoundSubjects {
  readonly items: readonly {
    readonly subjectId: string;
    readonly initials: string;
    readonly city?: string;
    readonly birthYear?: number;
    readonly protectedAddress: boolean;
  }[];
}

export interface PersonAtCheck {
  readonly name: { readonly initials: string; readonly lastName: string };
  readonly emails: readonly { readonly index: number; readonly email: string }[];
  readonly addresses: readonly { readonly index: number }[];
  readonly phones: readonly { readonly index: number }[];
}

export interface HolderView {
  readonly holder: string;
  readonly name: string;
  readonly adapter: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure?: { readonly code: string; readonly explanation: Said };
  readonly nextTryAt?: string;
  readonly answers: readonly { readonly outcome: string; readonly items: number }[];
  readonly noAnswer?: { readonly reason: string };
  readonly searchTaskId?: string;
  readonly canDo: readonly string[];
}

export interface CollectionView {
  readonly status: string;
  readonly counts: { readonly asked: number; readonly settled: number };
  readonly holders: readonly HolderView[];
}

export interface SearchTask {
  readonly taskId: string;
  readonly requestId: string;
  readonly place: string;
  readonly status: string;
  readonly assignedTo?: string;
  readonly terms?: readonly { readonly kind: string; readonly value: string }[];
  /** Of an order that is carried out, or told, by hand. */
  readonly orderId?: string;
  readonly role: string;
  readonly holder: string;
  readonly order?: Said & {
    readonly provisional: boolean;
    readonly corrections?: readonly {
      readonly field: string;
      readonly before?: string;
      readonly after: string;
    }[];
    readonly statement?: string;
  };
}

export interface ReviewItem {
  readonly itemId: string;
  readonly holder: string;
  readonly label: Said;
  readonly aboutOthers: boolean;
  readonly fields: readonly {
    readonly field: string;
    readonly label: Said;
    readonly value: string;
    readonly aboutOther: boolean;
  }[];
  readonly people: readonly { readonly role: string; readonly isSubject: boolean }[];
  readonly document?: { readonly documentId: string; readonly name: string };
}

export interface Review {
  readonly round: number;
  readonly categories: readonly {
    readonly category: string;
    readonly label: Said;
    readonly items: readonly ReviewItem[];
  }[];
  readonly silentHolders: readonly { readonly holder: string; readonly name: string }[];
}
