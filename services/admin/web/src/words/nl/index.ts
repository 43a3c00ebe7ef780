import * as common from './common.js';
import * as counter from './counter.js';
import * as find from './find.js';
import * as intake from './intake.js';
import * as mail from './mail.js';
import * as parked from './parked.js';
import * as people from './people.js';
import * as printQueue from './print-queue.js';
import * as request from './request.js';
import * as review from './review.js';
import * as searchTasks from './search-tasks.js';
import * as session from './session.js';
import * as worklist from './worklist.js';

/** Dutch, the original. */
export const nl = {
  ...common,
  ...counter,
  ...find,
  ...intake,
  ...mail,
  ...parked,
  ...people,
  ...printQueue,
  ...request,
  ...review,
  ...searchTasks,
  ...session,
  ...worklist,
};
