/** State only: the request arrived. Published events are classes of `libs/contracts`. */
export interface CaseOpened {
  readonly type: 'newcomer.case.opened';
  readonly data: { readonly requestId: string; readonly openedAt: string };
}

/** State only: a colleague took it up. */
export interface CaseTaken {
  readonly type: 'newcomer.case.taken';
  /** Staff id, and when. */
  readonly data: { readonly takenBy: string; readonly takenAt: string };
}

export type CaseEvent = CaseOpened | CaseTaken;

/** `none` until the request arrived here. */
export type CaseState =
  | { readonly status: 'none' }
  | (CaseOpened['data'] & { readonly status: 'open' })
  | (CaseOpened['data'] & CaseTaken['data'] & { readonly status: 'taken' });
