import { menuFor } from './menu.js';

const words = (...roles: string[]) => menuFor(roles).map(({ word }) => word);

describe('P12: only what a role has is in the menu', () => {
  it.each([
    [
      ['employee', 'clerk'],
      ['worklist', 'counter', 'mail', 'printQueue', 'searchTasks'],
    ],
    [
      ['employee', 'privacy-officer'],
      ['worklist', 'counter', 'mail', 'printQueue', 'searchTasks', 'parked'],
    ],
    [
      ['employee', 'team-lead'],
      ['worklist', 'counter', 'mail', 'printQueue', 'searchTasks'],
    ],
    [['employee'], ['searchTasks']],
    [['ops'], ['parked']],
    [['auditor'], ['worklist']],
    [[], []],
  ])('%j sees %j', (roles, items) => {
    expect(words(...roles)).toEqual(items);
  });
});
