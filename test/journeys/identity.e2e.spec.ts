import { daysAgo } from '@huisrecht/demo/story/days.ts';
import { mailsOf } from '@huisrecht/demo/story/mailbox.ts';
import { Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const byMail = { channel: 'email', emailIndex: 0 };
const atCounter = { channel: 'counter' };

/** The day in Amsterdam of a moment at the end of it. */
const dayOf = (moment: unknown): string =>
  new Date(Date.parse(String(moment)) - 1_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

describe('being sure who asks', () => {
  it('P25: another way than the counter is a named choice with a reason', async () => {
    const inzage = await Inzage.received(somebody(50));
    const portal = { result: 'passed', way: 'portal-login', delivery: byMail };
    expect(await inzage.outcome(portal)).toMatchObject({
      status: 422,
      body: { code: 'check.reason-needed' },
    });
    const done = await inzage.outcome({ ...portal, reason: 'Kan niet reizen, ligt in het ziekenhuis' });
    expect(done).toMatchObject({ status: 200, body: { status: 'passed', way: 'portal-login' } });
    expect(JSON.stringify(done.body)).not.toContain('ziekenhuis');
  });

  it('P25: a home visit names two colleagues; "no reasonable doubt" is a team lead\'s', async () => {
    const inzage = await Inzage.received(somebody(70));
    const visit = { result: 'passed', way: 'home-visit', document: 'passport', delivery: byMail };
    const reason = 'Slecht ter been';
    expect(await inzage.outcome({ ...visit, reason })).toMatchObject({
      body: { code: 'check.two-colleagues-needed' },
    });
    const doubt = { result: 'passed', way: 'no-reasonable-doubt', reason, delivery: byMail };
    expect(await inzage.outcome(doubt)).toMatchObject({ status: 403, body: { code: 'check.way-not-yours' } });
    expect((await inzage.outcome({ ...visit, reason, colleagues: ['bea', 'sanne'] })).status).toBe(200);
    const other = await Inzage.received(somebody(90));
    expect((await other.outcome(doubt, 'tom')).status).toBe(200);
  });

  it('P25: rejected: nothing leaves, staff are told, and somebody may come again', async () => {
    const inzage = await Inzage.received(somebody(110));
    const rejected = { result: 'rejected', way: 'counter', rejectedBecause: 'person-differs' };
    expect(await inzage.outcome(rejected)).toMatchObject({ status: 200, body: { status: 'rejected' } });
    const request = await inzage.when(({ reminders }) => reminders.length > 0);
    expect(request.reminders[0]?.reminder).toBe('check-rejected');
    expect(request.nextStep.code).toBe('help-to-identify');
    expect(request.holders).toEqual([]);
    expect((await inzage.ask('pim', '/review')).body).toMatchObject({ code: 'identity.not-settled' });
    await inzage.pass();
    await inzage.when(({ status }) => status === 'collecting');
  });

  it('P24: the wait for somebody who does not come ends on day 28, a week after opening at least; the clock never stops', async () => {
    const fresh = await (await Inzage.received(somebody(130), { receivedAt: daysAgo(1) })).check();
    expect(fresh.body).toMatchObject({ status: 'open', reminders: 0 });
    expect(dayOf(fresh.body['expiresAt'])).toBe(daysAgo(-27));
    const old = await Inzage.received(somebody(140), { receivedAt: daysAgo(22) });
    expect(dayOf((await old.check()).body['expiresAt'])).toBe(daysAgo(-7));
    expect((await old.now()).clocks.promise.daysLeft).toBe(6);
  });

  it('P24: what is past its promise stands first in the worklist, and says so', async () => {
    const late = await Inzage.received(somebody(145), { receivedAt: daysAgo(40) });
    const bea = await system.colleague('bea');
    const { body } = await bea.must<{ items: { id: string; clocks: { overdue: boolean } }[] }>(
      'requests',
      '/requests?overdue=true&limit=100',
    );
    expect(body.items.find(({ id }) => id === late.id)).toMatchObject({ clocks: { overdue: true } });
    expect(body.items.every(({ clocks }) => clocks.overdue)).toBe(true);
  });

  it('P25: a protected address is not shown and not used, until a team lead releases it', async () => {
    const person = somebody(0, { protectedAddress: true });
    const inzage = await Inzage.received(person);
    const bea = await system.colleague('bea');
    const search = { purpose: 'intake-of-requests', by: 'relation-code', code: person.code };
    const found = await bea.ask('identity', '/subjects/search', { body: search });
    expect(found.body).toMatchObject({ items: [{ protectedAddress: true }] });
    const view = { body: { purpose: 'intake-of-requests' } };
    const seen = await bea.ask('identity', `/subjects/${inzage.subjectId}/views`, view);
    expect(seen.body).toMatchObject({ addressWithheld: true, addresses: [] });
    const { body } = await inzage.person();
    expect(body).toMatchObject({ protectedAddress: true, addresses: [], emails: [] });
    for (const shown of [found, seen, { body }])
      expect(JSON.stringify(shown.body)).not.toMatch(
        new RegExp(`${person.street}|${person.postalCode}|Eikendal`),
      );
    const tom = await system.colleague('tom');
    const byLead = await tom.ask('identity', `/subjects/${inzage.subjectId}/views`, view);
    expect(JSON.stringify(byLead.body)).toContain(person.street);
    const passed = { result: 'passed', way: 'counter', document: 'passport' };
    expect(await inzage.outcome({ ...passed, delivery: byMail })).toMatchObject({
      status: 422,
      body: { code: 'delivery.protected' },
    });
    const release = { body: { reason: 'Zij vroeg er zelf om, aan de balie' } };
    expect((await inzage.atCheck('bea', '/release-address', release)).status).toBe(403);
    expect((await inzage.outcome({ ...passed, delivery: atCounter })).status).toBe(200);
    await inzage.allAnswered();
    await inzage.decide();
    const made = await inzage.when(({ rounds }) => rounds[0]?.prepared !== undefined);
    expect(made.rounds[0]?.sent).toBeUndefined();
    expect(await mailsOf(system.places.mailPage, person.email ?? '')).toEqual([]);
    const paper = { body: { letter: 'answer', delivery: 'counter', packageToo: true } };
    expect((await inzage.ask('bea', '/handover', paper)).status).toBe(200);
    await inzage.when(({ status }) => status === 'closed');
  });

  it('P25: a former tenant gets no post at the dwelling that was left', async () => {
    const inzage = await Inzage.received(somebody(0, { kind: 'former-tenant' }));
    const { body } = await inzage.person();
    expect(body.addresses).toEqual([]);
    expect((body as unknown as { notOffered: object[] }).notOffered).toContainEqual({
      kind: 'address',
      because: 'left',
      count: 1,
    });
    const post = { result: 'passed', way: 'counter', document: 'passport' };
    const refused = await inzage.outcome({ ...post, delivery: { channel: 'post', addressIndex: 0 } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'delivery.left' } });
  });

  it('P23: a reason is welcome, is kept sealed, and opening it is logged; a withdrawn request asks nobody', async () => {
    const reason = 'Ik denk dat mijn gegevens bij de verkeerde staan.';
    const inzage = await Inzage.received(somebody(150), {
      ...{ reason, lines: [{ right: 'access' }], channel: 'email' },
    });
    expect(await inzage.now()).toMatchObject({
      reasonGiven: true,
      lines: [{ right: 'access', given: true }],
    });
    expect(JSON.stringify(await inzage.now())).not.toContain(reason);
    expect((await inzage.ask('bea', '/words')).body).toMatchObject({ reason });
    expect((await inzage.ask('fatima', '/words')).status).toBe(403);
    expect((await inzage.ask('bea', '/withdraw', { body: {} })).status).toBeLessThan(300);
    expect((await inzage.now()).status).toBe('withdrawn');
    const { etag } = await inzage.check();
    const passed = { result: 'passed', way: 'counter', document: 'passport', delivery: byMail };
    expect((await inzage.atCheck('bea', '/outcome', { body: passed, ifMatch: etag })).status).toBeGreaterThan(
      399,
    );
    expect(await inzage.collection()).toBe('the collection answers 404');
  });
});
