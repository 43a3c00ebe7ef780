import type { Words } from '../words/words.js';

/** A page in the menu and whose work it is. */
export interface MenuItem {
  readonly path: string;
  readonly word: keyof Words['menu'];
  readonly roles: readonly string[];
}

/** Who may see requests at all. */
export const requestRoles = ['clerk', 'privacy-officer', 'team-lead', 'fg', 'auditor'] as const;
/** Who finds people and takes in requests. */
export const intakeRoles = ['clerk', 'privacy-officer'] as const;
/** Who checks identity and handles letters and codes. */
export const handleRoles = ['clerk', 'privacy-officer', 'team-lead'] as const;
/** Who sees who has something and who is silent. */
export const holderRoles = ['clerk', 'privacy-officer', 'team-lead', 'fg'] as const;
/** Who may see the proof of completeness. */
export const manifestRoles = ['privacy-officer', 'team-lead', 'fg', 'auditor'] as const;
/** Who decides. */
export const decisionRoles = ['privacy-officer', 'team-lead'] as const;
/** Who may see what was found; the FG looks and never decides. */
export const reviewRoles = [...decisionRoles, 'fg'] as const;

/** The menu in its order; everybody sees what their roles have. */
export const menuItems: readonly MenuItem[] = [
  { path: '/werklijst', word: 'worklist', roles: requestRoles },
  { path: '/balie', word: 'counter', roles: handleRoles },
  { path: '/berichten', word: 'mail', roles: handleRoles },
  { path: '/printlijst', word: 'printQueue', roles: handleRoles },
  { path: '/zoektaken', word: 'searchTasks', roles: ['employee', 'privacy-officer'] },
  { path: '/vastgelopen', word: 'parked', roles: ['ops', 'privacy-officer'] },
];

/** The pages of somebody with these roles; the first is where they start. */
export const menuFor = (roles: readonly string[]): readonly MenuItem[] =>
  menuItems.filter((item) => item.roles.some((role) => roles.includes(role)));
