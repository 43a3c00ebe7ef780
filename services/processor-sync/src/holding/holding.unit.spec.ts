import { DisclosureKnownV1, event, HoldingKnownV1, type Envelope } from '@huisrecht/contracts';
import { isVerdict, type Decision } from '@huisrecht/eventing';
import { disclosures } from '../disclosure/disclosure.js';
import { holdings, type Holding } from './holding.js';

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

  it('P10: an old word that is sent again does not undo a newer one, for as long as twenty ids are remembered', () => {
    const [subscription] = holdings.subscriptions;
    const hear = (state: Holding, id: string, heldSince: string): Holding => {
      const record = { recordId: 'rec_00000001', system: 'erp', category: 'tenancy', purpose: 'renting' };
      const envelope = { id, source: 'identity', type: HoldingKnownV1.type, time: heldSince } as Envelope;
      const told = event(HoldingKnownV1, { ...record, heldSince, people });
      const decided = subscription?.decide(told, state, { ...context, envelope }) as Decision<typeof told>;
      return isVerdict(decided) ? state : (decided as (typeof told)[]).reduce(holdings.evolve, state);
    };
    const first = hear(holdings.initial('rec_00000001'), 'old', '2020-01-01');
    const newer = hear(first, 'new', '2021-01-01');
    expect(hear(newer, 'old', '2020-01-01')).toBe(newer);
    expect(hear(newer, 'newest', '2020-01-01')).toMatchObject({ heldSince: '2020-01-01' });
    const later = Array.from({ length: 30 }, (_, n) => String(n)).reduce(
      (state, id) => hear(state, id, '2022-01-01'),
      newer,
    );
    expect(later.heard).toHaveLength(20);
    expect(later.heard?.at(-1)).toBe('29');
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
