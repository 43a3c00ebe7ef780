import { DisclosureKnownV1, event, HoldingKnownV1 } from '@huisrecht/contracts';
import type { Decision } from '@huisrecht/eventing';
import { disclosures } from '../disclosure/disclosure.js';
import { holdings } from './holding.js';

const people = [
  { subjectId: 'sub_00000001', role: 'tenant' as const },
  { subjectId: 'sub_00000002', role: 'co-tenant' as const },
];
const context = { now: new Date('2026-03-02T09:30:00Z') };

describe('What identity tells about records and shares', () => {
  it('P10: the newest word about a record is the whole of it, and goes to the record itself', () => {
    const [subscription] = holdings.subscriptions;
    const record = { recordId: 'rec_00000001', system: 'erp', category: 'tenancy', purpose: 'renting' };
    const known = event(HoldingKnownV1, { ...record, heldSince: '2020-01-01', people });
    const changed = event(HoldingKnownV1, { ...record, heldSince: '2020-01-01', people: people.slice(0, 1) });
    expect(subscription?.to(known)).toBe('rec_00000001');
    const state = [known, changed].reduce((current, told) => {
      const decided = subscription?.decide(told, current, context) as Decision<typeof known>;
      return (decided as (typeof known)[]).reduce(holdings.evolve, current);
    }, holdings.initial('rec_00000001'));
    expect(state).toEqual({ ...record, heldSince: '2020-01-01', people: people.slice(0, 1) });
    expect(holdings.topic).toBeUndefined();
  });

  it('P10: a share keeps its recipient by name', () => {
    const share = {
      shareId: 'shr_00000001',
      system: 'erp',
      recipient: 'Vakwerk Reparaties',
      categories: ['contact-details'],
      purpose: 'maintenance',
      sharedAt: '2026-01-14T08:00:00Z',
      people,
    };
    const known = event(DisclosureKnownV1, share);
    expect(disclosures.subscriptions[0]?.to(known)).toBe('shr_00000001');
    expect(disclosures.evolve(disclosures.initial('shr_00000001'), known)).toEqual(share);
  });
});
