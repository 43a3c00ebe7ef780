import { startIdentity, type IdentityUnderTest } from '../testing/identity-under-test.js';

type Leases = { keys: { id: string; state: string; key?: string }[] };
const subject = 'sub_fedcbafedcbafedcba';
const requests = { service: 'requests' };

describe('keys on the real store', () => {
  let identity: IdentityUnderTest;
  const lease = (who: readonly string[] | { service: string }, keys: object[], intent = 'seal') =>
    identity.call<Leases & Record<string, unknown>>(who, '/keys/lease', { intent, keys });

  beforeAll(async () => {
    identity = await startIdentity();
  }, 120_000);
  afterAll(() => identity.close(), 60_000);

  it('P13: a service gets the keys of its classes, the same each time', async () => {
    const keys = [{ subject, class: 'package' }, { record: 'pkg_0123456789' }];
    const [one, two] = [await lease(requests, keys), await lease(requests, keys, 'open')];
    expect(one.body.keys.map(({ id, state }) => [id, state])).toEqual([
      [`${subject}|package`, 'alive'],
      ['pkg_0123456789', 'alive'],
    ]);
    expect(two.body).toEqual(one.body);
  });

  it('P13: nobody else does, one forbidden key refuses all, and no key is made for opening', async () => {
    const its = [{ subject, class: 'package' }];
    expect((await lease({ service: 'processor-sync' }, its)).body).toMatchObject({
      status: 403,
      code: 'keys.not-allowed',
    });
    expect((await lease(['privacy-officer', 'ops'], its)).status).toBe(403);
    expect((await lease(requests, [...its, { subject, class: 'identity' }])).status).toBe(403);
    const [unknown] = (await lease(requests, [{ subject: 'sub_nevermade123', class: 'package' }], 'open'))
      .body.keys;
    expect(unknown).toEqual({ id: 'sub_nevermade123|package', state: 'unknown' });
  });

  it('P13: destroying leaves a tombstone with who and why, and is final', async () => {
    const keys = [{ subject: 'sub_goneforever12', class: 'package' }];
    await lease(requests, keys);
    const destroy = (who: { service: string }) =>
      identity.call<{ destroyed: { id: string; destroyedAt: string }[] }>(who, '/keys/destroy', {
        because: 'period-ended',
        keys,
      });
    expect((await destroy({ service: 'processor-sync' })).status).toBe(403);
    const first = await destroy(requests);
    expect(first.body.destroyed).toMatchObject([{ id: 'sub_goneforever12|package' }]);
    expect((await destroy(requests)).body).toEqual(first.body);
    expect((await lease(requests, keys)).body.keys).toMatchObject([{ state: 'destroyed' }]);
    const story = await identity.test.store
      .collection<{ _id: string }>('key_destructions')
      .findOne({ _id: 'sub_goneforever12|package' });
    expect(story).toMatchObject({ by: 'requests', because: 'period-ended' });
  });

  it('P13: no key is in the log or the metrics', async () => {
    const { body } = await lease(requests, [{ subject, class: 'letter' }]);
    const metrics = await (await fetch(new URL('/metrics', identity.url))).text();
    expect(metrics).toContain('identity_keys_leased_total');
    expect(identity.lines.all + metrics).not.toContain(body.keys[0]?.key);
    expect(identity.lines.all).toContain('Keys were destroyed.');
  });
});
