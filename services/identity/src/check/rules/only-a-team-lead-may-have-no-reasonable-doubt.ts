import type { IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** GDPR Art. 12(6) asks for more only on reasonable doubt; that there is none is for a team lead to say. */
export const onlyItsRolesUseAWay = (way: IdentityWay, roles: readonly string[]): Refusal | undefined =>
  ways[way].roles.some((role) => roles.includes(role)) ? undefined : refuse('check.way-not-yours', 'way');
