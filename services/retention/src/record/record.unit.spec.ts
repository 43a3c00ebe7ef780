import { event, HoldingKnownV1, type Envelope } from '@huisrecht/contracts';
import { isVerdict, type Decision } from '@huisrecht/eventing';
import { neighbour, tenant } from '../testing/examples.js';
import { records } from './record.js';

const [subscription] = records.subscriptions;
const record = { recordId: 'rec_00000001', system: 'erp', category: 'tenancy', purpose: 'renting' };
const people = [
  { subjectId: tenant, role: 'tenant' as const },
  { subjectId: neighbour, role: 'co-tenant' as const },
];
type State = ReturnType<typeof records.initial>;

const hear = (state: State, id: string, heldSince: string): State => {
  const told = event(HoldingKnownV1, { ...record, heldSince, people });
  const envelope = { id, source: 'identity', type: told.type, time: '2026-03-02T09:30:00Z' } as Envelope;
  const decided = subscription?.decide(told, state, { now: new Date(), envelope }) as Decision<typeof told>;
  return isVerdict(decided) ? state : (decided as (typeof told)[]).reduce(records.evolve, state);
};

describe('a record held', () => {
  it('P15: is known by its newest word, which is the whole of it, with everybody in it by role', () => {
    const state = hear(hear(records.initial('rec_00000001'), 'one', '2019-04-01'), 'two', '2020-01-01');
    expect(state).toEqual({
      ...record,
      people,
      heldSince: '2020-01-01',
      facts: { 'record-held': '2020-01-01' },
      heard: ['one', 'two'],
    });
  });

  it('P15: an old word that is sent again undoes nothing', () => {
    const newest = hear(hear(records.initial('rec_00000001'), 'one', '2019-04-01'), 'two', '2020-01-01');
    expect(hear(newest, 'one', '2019-04-01')).toBe(newest);
  });
});
