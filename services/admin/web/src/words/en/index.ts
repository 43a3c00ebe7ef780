import * as common from './common.js';
import * as counter from './counter.js';
import * as dossier from './dossier.js';
import * as find from './find.js';
import * as intake from './intake.js';
import * as lines from './lines.js';
import * as mail from './mail.js';
import * as office from './office.js';
import * as parked from './parked.js';
import * as people from './people.js';
import * as printQueue from './print-queue.js';
import * as request from './request.js';
import * as requestLines from './request-lines.js';
import * as review from './review.js';
import * as searchTasks from './search-tasks.js';
import * as session from './session.js';
import * as worklist from './worklist.js';

/** English, key for key beside the Dutch. */
export const en = {
  ...common,
  ...counter,
  ...dossier,
  ...find,
  ...intake,
  ...lines,
  ...office,
  ...mail,
  ...parked,
  ...people,
  ...printQueue,
  ...request,
  ...requestLines,
  ...review,
  ...searchTasks,
  ...session,
  ...worklist,
};
