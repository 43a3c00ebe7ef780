import type { OpenedTask } from '../search-task.js';

/** Who is looking, as the rule needs it. */
export interface Searcher {
  readonly id: string;
  readonly roles: readonly string[];
}

/**
 * Only who searches sees for whom: the colleague it is assigned to; anyone with its role while it is nobody's; and
 * the privacy officer, who answers for the whole (P2, P12; GDPR Art. 5(1)(c), 29).
 */
export const maySearch = (task: Pick<OpenedTask, 'assignedTo' | 'role'>, { id, roles }: Searcher): boolean =>
  task.assignedTo === id ||
  roles.includes('privacy-officer') ||
  (task.assignedTo === undefined && roles.includes(task.role));

/** Who may hand it to a colleague: who searches, and a team lead for somebody who is away. */
export const mayHandOver = (task: Pick<OpenedTask, 'assignedTo' | 'role'>, by: Searcher): boolean =>
  maySearch(task, by) || by.roles.includes('team-lead');
