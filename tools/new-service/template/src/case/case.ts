import { RequestReceivedV1 } from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import { openCase } from './open-case/open-case.js';
import type { CaseEvent, CaseState } from './case.state.js';

const evolve = (state: CaseState, event: CaseEvent): CaseState => {
  switch (event.type) {
    case 'newcomer.case.opened':
      return { status: 'open', ...event.data };
    case 'newcomer.case.taken':
      return state.status === 'none' ? state : { ...state, status: 'taken', ...event.data };
  }
};

/** The id of the case of a request: with the same tail. */
export const caseIdOf = (requestId: string): string => requestId.replace(/^[a-z]+_/, 'cas_');

/** The case of one request, and who took it up. */
export const Case = defineAggregate<CaseState, CaseEvent>({
  name: 'case',
  initial: () => ({ status: 'none' }),
  evolve,
  subscriptions: [on(RequestReceivedV1, ({ requestId }) => caseIdOf(requestId), openCase)],
});
