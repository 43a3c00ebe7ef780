import { RequestReceivedV1, topics } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import { received } from '../testing/examples.js';
import { startNewcomer, type NewcomerUnderTest } from '../testing/newcomer-under-test.js';

describe('cases on the real broker and store', () => {
  let service: NewcomerUnderTest;

  beforeAll(async () => {
    service = await startNewcomer();
  }, 60_000);
  afterAll(() => service.close(), 60_000);

  const arrived = async (): Promise<string> => {
    const requestId = newId('req');
    await service.say(topics.requests.name, RequestReceivedV1.type, requestId, received({ requestId }));
    await eventually(async () => {
      const { status } = await service.call('bea', 'clerk', `/cases/${requestId}`);
      return status === 200 || `the case answers ${status}`;
    });
    return requestId;
  };
  const take = (requestId: string, user: string, etag: string, body = {}) =>
    service.call(user, 'clerk', `/cases/${requestId}/take`, body, { 'if-match': etag });

  it('a request that arrived can be taken up, by one colleague', async () => {
    const requestId = await arrived();
    const { body, etag } = await service.call('bea', 'clerk', `/cases/${requestId}`);
    expect(body).toEqual({ requestId, status: 'open' });
    expect(await take(requestId, 'bea', '"v999"')).toMatchObject({ status: 412 });
    expect(await take(requestId, 'bea', etag)).toMatchObject({
      status: 200,
      body: { status: 'taken', takenBy: 'bea' },
    });
    expect(await take(requestId, 'pim', etag)).toMatchObject({ status: 409, body: { code: 'case.taken' } });
  }, 60_000);

  it('P12: the wrong role is refused before anything is looked up', async () => {
    const answer = await service.call('aad', 'auditor', `/cases/${newId('req')}`);
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.not-allowed' } });
  });

  it('an unknown request is not there', async () => {
    const answer = await service.call('bea', 'clerk', `/cases/${newId('req')}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'case.not-there' } });
  });
});
