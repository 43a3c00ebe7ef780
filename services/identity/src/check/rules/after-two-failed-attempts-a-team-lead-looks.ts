import { refuse, type Refusal } from '../../refusal.js';
import { attemptsBeforeTeamLead } from '../check-policy.js';

/**
 * GDPR Art. 12(2): the check helps people to their rights, so failing is never a lock-out. After two attempts that failed
 * a team lead does the next one, and every one after it.
 */
export const aTeamLeadDoesTheThird = (failed: number, roles: readonly string[]): Refusal | undefined =>
  failed >= attemptsBeforeTeamLead && !roles.includes('team-lead')
    ? refuse('check.team-lead-needed')
    : undefined;
