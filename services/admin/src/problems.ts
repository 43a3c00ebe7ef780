import { defineProblems } from '@huisrecht/service-kit';

/** What the gateway itself refuses; problems of services pass through it as they are. */
export const adminProblems = defineProblems({
  'session.ended': { status: 401, title: 'Nobody is logged in here any more: log in again.' },
  'session.refused': {
    status: 403,
    title: 'This colleague may not come in yet: see GET /auth/session for why.',
  },
  'csrf.refused': {
    status: 403,
    title: 'This did not come from our own pages: refresh the page and try again.',
  },
  'service.unknown': { status: 404, title: 'There is nothing at this path.' },
  'service.too-slow': {
    status: 504,
    title: 'Another part of the system took too long: look whether it was done, then try again.',
  },
  'preferences.too-many-views': { status: 422, title: 'At most 20 views can be kept: remove one first.' },
});
