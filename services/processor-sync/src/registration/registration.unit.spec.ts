import { event, SubjectChangedV1, SubjectRegisteredV1 } from '@huisrecht/contracts';
import { isVerdict, type Decision } from '@huisrecht/eventing';
import { demoDirectory } from '../testing/examples.js';
import { registrations, type Registration } from './registration.js';

const erp = 'urn:nld:kvknr:12345678:systeem:erp';
const subjectId = 'sub_00000001';
const told = event(SubjectRegisteredV1, { subjectId, groups: ['tenant'], issuer: erp });
const hear = (state: Registration, one: typeof told): Registration => {
  const [subscription] = registrations.subscriptions;
  const decision = subscription?.decide(one, state, { now: new Date() }) as Decision<typeof told>;
  return isVerdict(decision) ? state : (decision as (typeof told)[]).reduce(registrations.evolve, state);
};

describe('Where a person is registered', () => {
  it('P17: is kept from what identity tells; an older word without a source changes nothing', () => {
    const known = hear(registrations.initial(subjectId), told);
    expect(known).toEqual({ subjectId, issuer: erp });
    expect(hear(known, event(SubjectRegisteredV1, { subjectId, groups: [] }))).toBe(known);
    const changed = event(SubjectChangedV1, {
      ...{ subjectId, fields: ['phones'], protectedAddress: false },
      issuer: 'urn:other',
    });
    expect(registrations.evolve(known, changed)).toEqual({ subjectId, issuer: 'urn:other' });
  });

  it('P17: is the system that gave out the code, and not everyone who knows people by that code', async () => {
    const directory = await demoDirectory();
    expect(directory.registeredAt([erp])).toEqual(['erp']);
    expect(directory.registeredAt(['urn:elsewhere'])).toEqual([]);
  });
});
