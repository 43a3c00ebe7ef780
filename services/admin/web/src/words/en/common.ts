/** The English beside the Dutch of `nl/common.ts`. */
export const common = {
  app: 'Huisrecht',
  skip: 'To the content',
  otherLanguage: 'Nederlands',
  menu: 'Menu',
  closeMenu: 'Close menu',
  mainMenu: 'Main menu',
  logOut: 'Log out',
  keys: 'Keyboard shortcuts',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  again: 'Try again',
  loading: 'Fetching…',
  busy: 'Working…',
  more: 'Show more',
  all: 'All',
  unknown: 'unknown',
  none: 'none',
  nobody: 'nobody yet',
  you: 'you',
  and: 'and',
  yes: 'yes',
  no: 'no',
  days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  items: (n: number) => (n === 1 ? '1 item' : `${n} items`),
};

export const menu = {
  worklist: 'Worklist',
  newRequest: 'New request',
  counter: 'Counter',
  mail: 'Messages',
  printQueue: 'Print list',
  searchTasks: 'Search tasks',
  parked: 'Stuck work',
};

export const search = {
  label: 'Search',
  scope: 'Search by',
  value: 'Search for',
  go: 'Search',
  placeholder: 'Type here',
  scopes: {
    number: 'Number',
    'relation-code': 'Relation code',
    'contract-number': 'Contract',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
  },
};

export const form = {
  optional: 'not required',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  errorTitle: (n: number) => (n === 1 ? 'Something is not right' : `${n} things are not right`),
  choose: 'Choose…',
  restored: 'What you typed before is back.',
  startAgain: 'Clear it and start again',
  emptyReason: 'Give a reason.',
};

export const roles: Record<string, string> = {
  employee: 'employee',
  clerk: 'counter and administration',
  'privacy-officer': 'privacy officer',
  fg: 'data protection officer (FG)',
  'team-lead': 'team lead',
  'camera-manager': 'camera manager',
  auditor: 'auditor',
  ops: 'technical operations',
};

export const rights: Record<string, string> = {
  access: 'Access',
  rectification: 'Rectification',
  erasure: 'Erasure',
  restriction: 'Restriction',
  portability: 'Portability',
  objection: 'Objection',
  'withdrawal-of-consent': 'Withdrawal of consent',
};

export const channels: Record<string, string> = {
  letter: 'Letter',
  email: 'E-mail',
  counter: 'At the counter',
  phone: 'Phone',
  form: 'Form',
  colleague: 'Through a colleague',
  processor: 'Through a processor',
};

export const groups: Record<string, string> = {
  tenant: 'tenant',
  'co-tenant': 'co-tenant',
  housemate: 'housemate',
  'house-seeker': 'house-seeker',
  buyer: 'buyer',
  supplier: 'supplier',
  contact: 'contact',
  'former-tenant': 'former tenant',
  reporter: 'reporter',
  'reported-person': 'person reported',
  witness: 'witness',
  representative: 'representative',
  visitor: 'visitor',
};

export const statuses: Record<string, string> = {
  'awaiting-identity': 'Waiting for the identity check',
  'could-not-identify': 'Not answered: identity not certain',
  collecting: 'Data is being collected',
  'in-review': 'Ready to decide',
  decided: 'Decided',
  answered: 'Answer sent',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  ended: 'Ended',
};

export const clocks = {
  promise: 'Our promise',
  law: 'The law',
  title: 'Deadlines',
  by: (day: string) => `by ${day}`,
  left: (n: number) => (n === 0 ? 'today is the last day' : n === 1 ? '1 day left' : `${n} days left`),
  late: (n: number) => (n === 1 ? '1 day late' : `${n} days late`),
  met: 'answered in time',
  missed: (n: number) => (n === 1 ? 'answered 1 day late' : `answered ${n} days late`),
  stopped: 'no longer counts: withdrawn',
  why: 'Why this date?',
  source: (source: string) => `Source: ${source}`,
};

export const keys = {
  title: 'Keyboard shortcuts',
  newRequest: 'New request',
  search: 'To the search box',
  help: 'This list',
  rows: 'Through the rows of a list',
  open: 'Open the chosen row',
  escape: 'Close',
  on: 'Use shortcuts of one letter',
  onHint: 'Turn this off when you work by voice, or touch keys by accident.',
  key: 'Key',
  does: 'What it does',
  space: 'Arrows',
};
