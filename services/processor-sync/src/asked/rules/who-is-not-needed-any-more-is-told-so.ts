import type { AdapterKind } from '@huisrecht/contracts';
import { due, type DueWork } from '@huisrecht/eventing';
import { deliveryIdOf, searchTaskIdOf } from '../../collection/ids.js';
import type { Asked } from '../asked.js';
import type { CallOff, CloseSearchTask } from '../work.js';
import { isSettled } from './silence-is-not-an-answer.js';

/** The task of that place or party, if it has one, is no longer needed. @param whole the collection or order */
export const closeTaskWork = (whole: string, name: string, now: Date): DueWork<CloseSearchTask> => {
  const taskId = searchTaskIdOf(whole, name);
  const at = now.toISOString();
  return due('close-search-task', { id: `${taskId}:close`, at, holder: 'self', data: { taskId } });
};

/**
 * Who is not needed any more is told so: the question was withdrawn, so a colleague may leave the task, and a processor
 * is asked to drop what it has not begun (OpenDSR 2.0 DELETE; GDPR Art. 5(1)(b), (c)). What was answered stays answered.
 */
export const leaveWork = (
  whole: string,
  name: string,
  one: Asked & { readonly adapter: AdapterKind; readonly byHand?: true },
  now: Date,
): DueWork[] => {
  const { adapter, byHand } = one;
  const at = now.toISOString();
  const deliveryId = deliveryIdOf(whole, name);
  return [
    ...(adapter === 'search-task' || byHand ? [closeTaskWork(whole, name, now)] : []),
    ...(adapter === 'opendsr' && !isSettled(one)
      ? [
          due<CallOff>('call-off', {
            id: `${deliveryId}:call-off`,
            at,
            holder: name,
            data: { holder: name, deliveryId },
          }),
        ]
      : []),
  ];
};
