import { topics, type PersonalDataViewedV1, type EventOf } from '@huisrecht/contracts';
import { Commands } from '@huisrecht/eventing';
import { ViewLog } from './view-log.js';
import { logView, views, type Look } from './views.js';

const now = new Date('2026-03-02T09:30:00Z');
const look: Look = {
  actor: { id: 'bea' },
  purpose: 'identity-check',
  categories: ['name', 'address', 'name'],
  subjectIds: ['sub_00000001', 'sub_00000002'],
  requestId: 'req_00000001',
};
const told = (one: Look, logged = false) =>
  logView('viw_00000001', 'identity', one, { logged }, now) as EventOf<typeof PersonalDataViewedV1>[];

describe('P12: a look at personal data', () => {
  it('P12: is told subject by subject, all of one view', () => {
    const events = told(look);
    expect(events.map(({ data }) => data.subjectId)).toEqual(look.subjectIds);
    expect(events[0]?.data).toEqual({
      viewId: 'viw_00000001',
      subjectId: 'sub_00000001',
      actor: 'bea',
      service: 'identity',
      purpose: 'identity-check',
      categories: ['name', 'address'],
      requestId: 'req_00000001',
      viewedAt: '2026-03-02T09:30:00.000Z',
    });
  });

  it('P12: names a program as a service, and somebody with a code as the public', () => {
    const program = { id: 'requests', service: 'requests' };
    expect(told({ ...look, actor: program })[0]?.data.actor).toBe('service:requests');
    expect(told({ ...look, actor: 'public' })[0]?.data.actor).toBe('public');
  });

  it('names at most 40 categories, and no request where there is none', () => {
    const categories = Array.from({ length: 60 }, (_, n) => `category-${n}`);
    const [first] = told({ ...look, categories, requestId: undefined });
    expect(first?.data.categories).toHaveLength(40);
    expect(first?.data).not.toHaveProperty('requestId');
  });

  it('is told once', () => {
    expect(told(look, true)).toEqual([]);
    expect(views.evolve(views.initial('viw_00000001'), told(look)[0] as never)).toEqual({
      logged: true,
      at: '2026-03-02T09:30:00.000Z',
    });
    expect(views.kept).toMatchObject({ since: 'at', ms: topics.views.retentionMs });
  });

  it('P12: is written under the name of the service, and not at all when nobody was shown', async () => {
    const written: unknown[] = [];
    const execute = (_: unknown, id: string, decide: (state: object, context: object) => unknown) => {
      written.push(id, decide({ logged: false }, { now }));
      return Promise.resolve({});
    };
    const log = new ViewLog({ execute } as unknown as Commands, 'requests');
    await log.log({ ...look, subjectIds: [] });
    expect(written).toEqual([]);
    await log.log(look);
    expect(written).toMatchObject([
      expect.stringMatching(/^viw_/),
      [{ data: { service: 'requests' } }, { data: { service: 'requests' } }],
    ]);
  });
});
