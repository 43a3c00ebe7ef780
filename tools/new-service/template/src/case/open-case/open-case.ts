import type { EventOf, RequestReceivedV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { CaseEvent, CaseState } from '../case.state.js';

/** A request arrived: there is a case to take up. */
export const openCase = (
  { data }: EventOf<typeof RequestReceivedV1>,
  state: CaseState,
  { now }: Context,
): Decision<CaseEvent> =>
  state.status === 'none'
    ? [
        {
          type: 'newcomer.case.opened',
          data: { requestId: data.requestId, openedAt: now.toISOString() },
        },
      ]
    : ignore('case-exists');
