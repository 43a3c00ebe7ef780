import { endAppointment, getDesk, walkIn, type Visitor } from '../../api/appointments.js';
import { ApiProblem } from '../../api/problem.js';
import { dayOf } from '../../dates/days.js';

/**
 * Notes that somebody is here for a request: their appointment of today was kept, or they walked in. The list of the
 * day is a help; when it can't be written, whoever stands there is helped all the same.
 * @param key made once per visitor: pressing twice notes once
 */
export async function noteVisit(requestId: string, visitor: Visitor, key: string): Promise<void> {
  try {
    const { data } = await getDesk(dayOf(new Date()), new AbortController().signal);
    const mine = data.items.filter(({ requestIds }) => requestIds.includes(requestId));
    if (mine.some(({ status }) => status === 'came')) return;
    const expected =
      mine.find(({ status }) => status === 'booked') ??
      (await walkIn([requestId], visitor, `${key}-${requestId}`)).data;
    await endAppointment(expected, 'came');
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
  }
}
