import { SetMetadata } from '@nestjs/common';
import type { Role } from './actor.js';

/** Who may use an endpoint, and what for. */
export interface Access {
  /** Any of these is enough. */
  readonly roles: readonly Role[];
  /** Why: a slug that the register of processing activities knows, `intake-of-requests`. */
  readonly purpose: string;
}

export const ACCESS = 'huisrecht:access';
export const PUBLIC = 'huisrecht:public';

/** Who may use this endpoint, or every endpoint of this class. Every endpoint has this or `@Public`. */
export const Access = (access: Access): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, access);

/** Everyone may use this, without a token; `reason` says why that is right, for who reads the list. */
export const Public = (reason: string): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, reason);
