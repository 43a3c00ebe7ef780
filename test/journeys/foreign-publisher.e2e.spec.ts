import type { FoundSubjects } from '@huisrecht/demo/story/answers.ts';
import { randomUUID } from 'node:crypto';
import { waitFor } from '@huisrecht/demo/story/probe.ts';
import { eventually } from './support/eventually.ts';
import { hasKcat, publish, source } from './support/kcat.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { everythingOn } from './support/topics.ts';

const registered = 'nl.huisrecht.housing.relation-registered.v1';
const run = randomUUID()
  .replaceAll(/[^0-9]/g, '')
  .slice(0, 6)
  .padEnd(6, '0');

/** The file of docs/publishing.md, with a code of this run. */
const relation = (code: string, person: object): string =>
  JSON.stringify({
    relationCode: code,
    groups: ['tenant'],
    contractNumbers: [`C-2026-${run}`],
    person: {
      initials: 'J.',
      addresses: [],
      phones: [],
      emails: [`${code.toLowerCase()}@post.example`],
      ...person,
    },
  });

interface Lane {
  readonly id: string;
  readonly reason: string;
  readonly waiting: number;
  readonly head?: { readonly offset: string };
}

describe(`a housing system of somebody else's making (${hasKcat ? 'kcat' : 'kafkajs, for want of kcat'})`, () => {
  const search = async (code: string): Promise<FoundSubjects> => {
    const bea = await system.colleague('bea');
    const body = { purpose: 'intake-of-requests', by: 'relation-code', code };
    return (await bea.must<FoundSubjects>('identity', '/subjects/search', { body })).body;
  };
  const found = (code: string) =>
    waitFor(
      `${code} is found`,
      async () => (await search(code)).items[0] ?? 'the search finds nobody',
      60_000,
      3_000,
    );
  const lanes = async (): Promise<readonly Lane[]> => {
    const otto = await system.colleague('otto');
    return (await otto.must<{ items: Lane[] }>('identity', '/ops/parked?limit=100')).body.items;
  };
  const noticeOf = (eventId: string) =>
    eventually(async () => {
      const records = await everythingOn(['housing.notices.v1']);
      return records.find(({ value }) => value.includes(eventId)) ?? 'there is no notice yet';
    });

  it('publishes a valid event, and a clerk finds the person', async () => {
    const code = `R-9${run}`;
    await publish({ type: registered, key: code, data: relation(code, { lastName: 'Voorbeeld' }) });
    expect(await found(code)).toMatchObject({ initials: 'J.', groups: ['tenant'] });
  });

  it('P13: publishes an invalid one, and hears why without a word of what it sent; what follows waits, and goes on', async () => {
    const before = new Set((await lanes()).map(({ id }) => id));
    const code = `R-8${run}`;
    const id = randomUUID();
    const planted = 'Kwisteldam-Zwaluwstaart';
    await publish({ id, type: registered, key: code, data: relation(code, { firstName: planted }) });
    await publish({ type: registered, key: code, data: relation(code, { lastName: 'Daarna' }) });

    const notice = await noticeOf(id);
    expect(JSON.parse(notice.value)).toMatchObject({
      outcome: 'parked',
      publisher: source,
      eventId: id,
      code: 'invalid-field',
      field: 'person.lastName',
    });
    expect(JSON.stringify(notice)).not.toContain(planted);

    const lane = await eventually(async () => {
      const mine = (await lanes()).find((one) => !before.has(one.id));
      return mine?.waiting === 2 ? mine : `${mine?.waiting ?? 'no'} messages wait in the lane`;
    });
    expect(lane.reason).toContain('invalid-field');
    expect(JSON.stringify(lane)).not.toMatch(new RegExp(`${planted}|${code}`));
    expect((await search(code)).items).toEqual([]);

    const otto = await system.colleague('otto');
    const body = { offset: lane.head?.offset, reason: 'De leverancier stuurt het opnieuw.' };
    const discarded = await otto.ask('identity', `/ops/parked/${lane.id}/discard`, { body });
    expect(discarded.status).toBe(202);
    expect(await found(code)).toMatchObject({ initials: 'J.' });
    await eventually(async () =>
      (await lanes()).every((one) => one.id !== lane.id) ? true : 'the lane is still there',
    );
  });

  it('P16: what is forbidden is refused, kept nowhere, and holds nothing back', async () => {
    const code = `R-7${run}`;
    const id = randomUUID();
    const withBsn = JSON.parse(relation(code, { lastName: 'Voorbeeld' })) as object;
    await publish({
      id,
      type: registered,
      key: code,
      data: JSON.stringify({ ...withBsn, bsn: '999990019' }),
    });
    await publish({ type: registered, key: code, data: relation(code, { lastName: 'Daarna' }) });
    const notice = await noticeOf(id);
    expect(JSON.parse(notice.value)).toMatchObject({ outcome: 'refused', code: 'bsn' });
    expect(notice.value).not.toContain('999990019');
    expect(await found(code)).toMatchObject({ initials: 'J.' });
  });

  it('P12: only ops and the privacy officer see what is parked', async () => {
    for (const user of ['bea', 'sanne', 'tom', 'fatima', 'aad'])
      expect((await (await system.colleague(user)).ask('identity', '/ops/parked')).status).toBe(403);
  });
});
