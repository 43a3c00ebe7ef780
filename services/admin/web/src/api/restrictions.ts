import { call, type Answer } from './call.js';
import type { Scope } from './lines.js';
import type { RequestDetail } from './requests.js';

/** A use of restricted data that the law allows, by a named colleague. */
export interface RestrictedUse {
  readonly useId: string;
  readonly use: string;
  readonly usedBy: string;
  readonly usedAt: string;
  /** Only of an emergency: by somebody else. */
  readonly review?: { readonly agreed: boolean; readonly reviewedBy: string; readonly reviewedAt: string };
}

/** Data that is kept and not used, but as GDPR Art. 18(2) allows. */
export interface Restriction {
  readonly restrictionId: string;
  readonly line: number;
  readonly case: string;
  readonly scope: Scope;
  /** True until identity is settled. */
  readonly provisional: boolean;
  readonly placedAt: string;
  readonly lift?: { readonly liftsOn: string; readonly decidedBy: string; readonly announcedAt: string };
  readonly liftedAt?: string;
  readonly uses: readonly RestrictedUse[];
}

const base = (id: string, restrictionId: string): string =>
  `/api/requests/requests/${id}/restrictions/${restrictionId}`;

/** Decides that a restriction lifts; the person is told first. */
export const liftRestriction = (
  id: string,
  restrictionId: string,
  body: { readonly reason: string; readonly liftsOn?: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id, restrictionId)}/lift`, { body, idempotencyKey });

/** Writes down a use that the law allows, or an emergency, with its reason. */
export const useRestricted = (
  id: string,
  restrictionId: string,
  body: { readonly use: string; readonly reason: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<unknown>> => call('POST', `${base(id, restrictionId)}/uses`, { body, idempotencyKey });

/** Somebody else says whether an emergency use was right. */
export const reviewUse = (
  id: string,
  restrictionId: string,
  useId: string,
  body: { readonly agreed: boolean; readonly remark?: string; readonly confirmNoBsn?: boolean },
): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id, restrictionId)}/uses/${useId}/review`, { body });
