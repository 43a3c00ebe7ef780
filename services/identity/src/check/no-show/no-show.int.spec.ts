import { CheckExpiredV1, CheckReminderDueV1, RequestReceivedV1, topics } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { Clock } from '@huisrecht/service-kit';
import { startIdentity, type IdentityUnderTest } from '../../testing/identity-under-test.js';
import { startPublisher, type Publisher } from '../../testing/publisher.js';
import { received } from '../check-examples.js';

const DAY = 24 * 3_600_000;

describe('nobody comes', () => {
  let identity: IdentityUnderTest;
  let requests: Publisher;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  let passed = 0;
  const requestId = newId('req');
  const see = () => identity.call(['clerk'], `/checks/${requestId}`);
  const told = (type: string) =>
    eventually(async () => {
      const all = reader.seen.filter(
        ({ headers, value }) => headers['ce_type'] === type && value.includes(requestId),
      );
      return all.length > 0
        ? all.map(({ value }) => JSON.parse(value) as { reminder?: number })
        : `no ${type} yet`;
    });
  const until = (reminder: number) =>
    eventually(async () => {
      const reminders = (await told(CheckReminderDueV1.type)).map((event) => event.reminder);
      return reminders.at(-1) === reminder ? reminders : `reminders ${reminders.join()}`;
    });

  beforeAll(async () => {
    identity = await startIdentity();
    const clock = identity.get(Clock);
    clock.now = () => new Date(Date.now() + passed * DAY);
    reader = await readTopics(identity.brokers, [topics.checks.name]);
    requests = await startPublisher(identity.brokers, 'requests', topics.requests.name);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([requests.close(), reader.close()]);
    await identity.close();
  }, 60_000);

  it('is reminded on day 14 and 21, expires after day 28, and can be taken up again with its receipt date', async () => {
    const receivedAt = new Date().toISOString();
    const { data } = received({ requestId, subjectId: newId('sub'), receivedAt });
    await requests.say(RequestReceivedV1.type, requestId, data);
    await eventually(async () => ((await see()).status === 200 ? true : 'no check yet'));
    passed = 15;
    expect(await until(1)).toEqual([1]);
    passed = 22;
    expect(await until(2)).toEqual([1, 2]);
    expect((await see()).body).toMatchObject({ status: 'open', reminders: 2 });
    passed = 30;
    expect(await told(CheckExpiredV1.type)).toHaveLength(1);
    const again = await identity.call(['clerk'], `/checks/${requestId}/reopen`, {});
    expect(again.body).toMatchObject({ status: 'open', receivedAt, reminders: 0 });
  }, 90_000);
});
