import type { StaffRole } from '@huisrecht/contracts';

/** A role of staff, or `service` for a program with a token of its own. */
export type Role = StaffRole | 'service';

/** Who is calling: a member of staff, or another service. From a verified access token. */
export class Actor {
  constructor(
    /** `sub`: the user name, or the client id of a service. */
    readonly id: string,
    /** For the screen and the records of decisions; never for a log. */
    readonly name: string,
    readonly roles: readonly Role[],
    /** The client id, when a program calls for itself. */
    readonly service?: string,
  ) {}

  has(role: Role): boolean {
    return this.roles.includes(role);
  }
}
