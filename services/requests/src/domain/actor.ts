import type { StaffRole } from '@huisrecht/contracts';

/** A colleague who does something: a named human. */
export interface Colleague {
  /** Staff id. */
  readonly id: string;
  readonly roles: readonly (StaffRole | 'service')[];
}
