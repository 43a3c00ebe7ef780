import type { IdentityWay } from '@huisrecht/contracts';
import type { Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** GDPR Art. 12(6) asks for more only on reasonable doubt; that there is none is for a team lead to say. */
export const onlyItsRolesUseAWay = (way: IdentityWay, roles: readonly string[]): Refusal | undefined =>
  ways[way].roles.some((role) => roles.includes(role))
    ? undefined
    : {
        code: 'way-not-yours',
        status: 403,
        field: 'way',
        title: 'A team lead can choose this way; choose another or ask one.',
      };
