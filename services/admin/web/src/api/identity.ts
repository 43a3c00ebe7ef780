import { call, type Answer, type Page } from './call.js';

/** The ways to find a person, with what each needs. Exact matches, however written. */
export type PersonQuery =
  | { readonly by: 'relation-code' | 'contract-number'; readonly code: string }
  | {
      readonly by: 'address';
      readonly postalCode: string;
      readonly houseNumber: string;
      readonly addition?: string;
    }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'email'; readonly email: string }
  | {
      readonly by: 'name-and-birth-date';
      readonly lastName: string;
      readonly prefix?: string;
      readonly birthDate: string;
    };

/** A person as a search shows them: just enough to choose. */
export interface PersonFound {
  readonly subjectId: string;
  readonly initials: string;
  readonly city?: string;
  readonly birthYear?: number;
  readonly groups: readonly string[];
  readonly protectedAddress: boolean;
}

export interface PersonName {
  readonly initials: string;
  readonly firstName?: string;
  readonly prefix?: string;
  readonly lastName: string;
}

export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly postalCode: string;
  readonly city: string;
}

export interface WayToBeSure {
  readonly way: string;
  readonly needsReason: boolean;
  readonly needsDocument: boolean;
  readonly needsTwoColleagues: boolean;
  readonly needsKnownNumber: boolean;
  /** It relies on the check of another request of the same person. */
  readonly needsEarlierCheck: boolean;
  readonly roles: readonly string[];
}

/** A line of the request, and whether it waits for the check. */
export interface CheckedLine {
  readonly line: number;
  readonly right: string;
  readonly objection?: string;
  readonly needsCheck: boolean;
  readonly waits: boolean;
}

/** What a kind of representative shows, and what its authority can be about. */
export interface RepresentativeKind {
  readonly kind: string;
  readonly proofs: readonly string[];
  /** Only for who is younger than sixteen. */
  readonly forChildren: boolean;
  readonly matters?: readonly string[];
}

/** Who acts for the person. There is no field for a name, a number or a copy, on purpose. */
export interface Representation {
  readonly kind: string;
  readonly proof: string;
  readonly matters?: readonly string[];
  /** The last day of the authority. */
  readonly until?: string;
  readonly sixteenOn?: string;
}

/** Somebody under protection came by themselves: what lies inside it, and whether that goes on. */
export interface Protection {
  readonly kind: string;
  readonly inside: readonly number[];
  readonly goesOn?: boolean;
  readonly reason?: string;
}

/** The check of a request, without personal data. */
export interface Check {
  readonly requestId: string;
  readonly subjectId: string;
  readonly status:
    'none' | 'not-needed' | 'open' | 'rejected' | 'passed' | 'expired' | 'withdrawn' | 'deceased';
  readonly lines: readonly CheckedLine[];
  readonly receivedAt: string;
  readonly openedAt?: string;
  readonly expiresAt?: string;
  readonly reminders: number;
  /** Attempts that failed. */
  readonly failed: number;
  /** Two failed: a team lead does the next one. */
  readonly teamLeadNeeded: boolean;
  readonly addressReleased: boolean;
  readonly way?: string;
  readonly document?: string;
  readonly delivery?: { readonly channel: string };
  readonly rejectedBecause?: string;
  readonly checkedBy?: string;
  readonly checkedAt?: string;
  readonly representations: readonly (Representation & { readonly lines: readonly number[] })[];
  readonly representatives: readonly RepresentativeKind[];
  readonly ways: readonly WayToBeSure[];
  readonly documents: readonly string[];
}

/** Who should be at the counter, and where the answer may go. */
export interface ExpectedPerson {
  readonly subjectId: string;
  /** Absent when nobody is known behind the code. */
  readonly name?: PersonName;
  readonly birthDate?: string;
  /** Under sixteen. Absent when no birth date is known. */
  readonly child?: boolean;
  readonly protectedAddress: boolean;
  readonly addressReleased: boolean;
  readonly addresses: readonly (Address & { readonly index: number })[];
  readonly emails: readonly { readonly index: number; readonly email: string }[];
  readonly phones: readonly { readonly index: number; readonly phone: string }[];
  readonly notOffered: readonly { readonly kind: string; readonly because: string; readonly count: number }[];
}

/** What a colleague records of a check. There is no field for a number or a file, on purpose. */
export type CheckOutcome =
  | {
      readonly result: 'passed';
      readonly way: string;
      readonly reason?: string;
      readonly notABsn?: boolean;
      readonly document?: string;
      readonly colleagues?: readonly string[];
      readonly phoneIndex?: number;
      readonly delivery: {
        readonly channel: 'email' | 'post' | 'counter';
        readonly emailIndex?: number;
        readonly addressIndex?: number;
      };
      /** Only where it is not about every line that waits. */
      readonly lines?: readonly number[];
      readonly representation?: Representation;
      readonly protection?: Protection;
      readonly earlierRequestId?: string;
    }
  | {
      readonly result: 'rejected';
      readonly way: string;
      readonly rejectedBecause: string;
      readonly reason?: string;
      readonly notABsn?: boolean;
    };

const base = '/api/identity';

/** Finds people. Logged, with its purpose. */
export const findPeople = (query: PersonQuery, signal?: AbortSignal): Promise<Answer<Page<PersonFound>>> =>
  call('POST', `${base}/subjects/search`, {
    body: { purpose: 'handle-request', ...query },
    ...(signal ? { signal } : {}),
  });

/** The check of a request. */
export const getCheck = (requestId: string, signal: AbortSignal): Promise<Answer<Check>> =>
  call('GET', `${base}/checks/${requestId}`, { signal });

/** Who should be there. Logged as a view. */
export const showExpectedPerson = (requestId: string): Promise<Answer<ExpectedPerson>> =>
  call('POST', `${base}/checks/${requestId}/person`, { body: {} });

/** Records a check. */
export const recordCheck = (
  requestId: string,
  outcome: CheckOutcome,
  ifMatch: string | undefined,
): Promise<Answer<Check>> => call('POST', `${base}/checks/${requestId}/outcome`, { body: outcome, ifMatch });

/** Takes the check up again: somebody came after all. */
export const reopenCheck = (requestId: string): Promise<Answer<Check>> =>
  call('POST', `${base}/checks/${requestId}/reopen`, { body: {} });

/** A reason in words, which is asked about when it holds a number. */
interface InWords {
  readonly reason: string;
  readonly notABsn?: boolean;
}

/** Lets a protected address be used for this request: a team lead's word. */
export const releaseAddress = (requestId: string, body: InWords): Promise<Answer<Check>> =>
  call('POST', `${base}/checks/${requestId}/release-address`, { body });

/** Writes down that the person has died: no request under the GDPR, and no refusal. */
export const recordDeceased = (requestId: string, body: InWords): Promise<Answer<Check>> =>
  call('POST', `${base}/checks/${requestId}/deceased`, { body });

/** Everything that identity may show of a person. */
export interface Profile {
  readonly subjectId: string;
  readonly groups: readonly string[];
  readonly protectedAddress: boolean;
  /** The address is protected and may not be shown to whoever asks. */
  readonly addressWithheld: boolean;
  readonly name: PersonName;
  readonly birthDate?: string;
  readonly addresses: readonly (Address & { readonly from?: string; readonly until?: string })[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** Opens a person, for a request. Logged as a view. */
export const viewPerson = (subjectId: string, requestId: string): Promise<Answer<Profile>> =>
  call('POST', `${base}/subjects/${subjectId}/views`, { body: { purpose: 'handle-request', requestId } });
