import {
  event,
  OrderGivenV1,
  RestrictionConfirmedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
} from '@huisrecht/contracts';
import { everything, given, scope, subjectId } from '../order/testing.js';
import { reaches, restrictions } from './restriction.js';

const facts = { requestId: 'req_0123456789abcdef', restrictionId: 'rst_0123456789abcdef' };
const placed = event(RestrictionPlacedV1, {
  ...facts,
  line: 1,
  case: 'accuracy-contested',
  subjectIds: [subjectId],
  scope: scope({ categories: ['contact'] }),
  provisional: true,
  placedAt: '2026-03-02T09:30:00Z',
});
const confirmed = event(RestrictionConfirmedV1, {
  ...facts,
  subjectIds: [subjectId, 'sub_1123456789abcdef'],
  confirmedAt: '2026-03-03T09:30:00Z',
});
const lifted = event(RestrictionLiftedV1, { ...facts, liftedAt: '2026-04-03T09:30:00Z' });

describe('P21: a restriction', () => {
  it('P21: is in force from receipt, also while it is provisional, until it is lifted', () => {
    const one = restrictions.evolve(restrictions.initial(facts.restrictionId), placed);
    expect(one).toMatchObject({ inForce: true, provisional: true });
    const sure = restrictions.evolve(one, confirmed);
    expect(sure).toMatchObject({ inForce: true, provisional: false });
    expect(sure.subjectIds).toHaveLength(2);
    expect(restrictions.evolve(sure, lifted)).toMatchObject({ inForce: false });
  });

  it('P21: reaches the fields and purposes that it names, and not the whole person', () => {
    expect(reaches(scope({ categories: ['contact'] }), 'contact', 'maintenance')).toBe(true);
    expect(reaches(scope({ categories: ['contact'] }), 'payments', 'maintenance')).toBe(false);
    expect(
      reaches(scope({ categories: ['contact'], purposes: ['quality-research'] }), 'contact', 'maintenance'),
    ).toBe(false);
    expect(reaches(everything, 'anything', 'whatever')).toBe(true);
    expect(reaches(scope({ recordIds: ['rec_00000001'] }), 'contact', 'maintenance')).toBe(false);
  });

  it('P22: what is objected to, or no longer consented to, is not given away either; other orders restrict nothing', () => {
    const { to } = restrictions.subscriptions.find((one) => one.event === OrderGivenV1)!;
    const idOf = (kind: OrderGivenV1['kind']) => to(event(OrderGivenV1, { ...given, kind }));
    expect(idOf('object')).toBe(given.orderId);
    expect(idOf('stop-consent')).toBe(given.orderId);
    expect(idOf('rectify')).toBeUndefined();
    expect(idOf('restrict')).toBeUndefined();
  });
});
