import type { Reminder, StaffRole } from '@huisrecht/contracts';

/** Who is told of a date beside the owner of the request: the later, the higher. docs/clocks.md. */
export const escalation: Readonly<Record<Reminder, readonly StaffRole[]>> = {
  'nobody-came-yet': [],
  'nobody-came-still': [],
  'check-rejected': [],
  'half-way': [],
  'seven-days': [],
  'decide-soon': ['privacy-officer'],
  'last-posting-day': ['privacy-officer'],
  'two-days': ['privacy-officer', 'team-lead'],
  'extension-notice': ['privacy-officer'],
  'promise-passed': ['privacy-officer', 'team-lead'],
  'law-passed': ['privacy-officer', 'team-lead', 'fg'],
  'extended-term-passed': ['privacy-officer', 'team-lead', 'fg'],
  'court-window-ends': ['privacy-officer'],
};
