import { Inzage } from './support/inzage.ts';
import { eventually } from './support/eventually.ts';
import './support/patience.ts';
import { files, neighbour, relationOf, somebody } from './support/town.ts';

interface RetentionRow {
  readonly recordId: string;
  readonly system: string;
  readonly category: string;
  readonly roles: readonly string[];
  readonly ownPartOnly: boolean;
  readonly verdict: 'may-go' | 'must-stay';
  readonly until?: string;
  readonly rule: string;
  readonly because: { readonly nl: string; readonly en: string };
}
interface RetentionList {
  readonly status: 'asked' | 'given';
  readonly late: boolean;
  readonly mayGo?: number;
  readonly mustStay?: number;
  readonly items: readonly RetentionRow[];
  readonly next?: string;
}

const erasure = { lines: [{ right: 'erasure' }] };

/** What retention says, as the privacy officer sees it, once it is there. */
const viewOf = (request: Inzage): Promise<RetentionList> =>
  eventually(async () => {
    const { status, body } = await request.ask<RetentionList>('pim', '/lines/1/retention?limit=100');
    return status === 200 && body.status === 'given' ? body : `the view answers ${status} (${body.status})`;
  });

describe('an erasure, before it is decided', () => {
  const person = somebody(60, { surveyed: true });
  let request: Inzage;
  let view: RetentionList;

  it('P20: retention is asked once we are sure who asks, and says per record what may go and what must stay', async () => {
    request = await Inzage.received(person, erasure);
    expect((await request.ask('pim', '/lines/1/retention')).status).toBe(404);
    await request.pass();
    view = await viewOf(request);
    expect(view).toMatchObject({ late: false, mayGo: expect.any(Number) as number });
    expect((view.mayGo ?? 0) + (view.mustStay ?? 0)).toBe(view.items.length);
    const tenancy = view.items.find(({ category }) => category === 'tenancy');
    expect(tenancy).toMatchObject({ system: 'erp', verdict: 'must-stay', rule: 'tenancy-2y' });
    expect(tenancy).not.toHaveProperty('until');
    const opinion = view.items.find(({ category }) => category === 'survey');
    expect(opinion).toMatchObject({ system: 'meningspeil', verdict: 'may-go', rule: 'survey-1y' });
  });

  it('P15: each says why in plain words, in Dutch and in English', () => {
    for (const { category, because } of view.items)
      expect([category, because.nl.length > 20, because.en.length > 20]).toEqual([category, true, true]);
  });

  it('P12: only who decides or supervises sees it', async () => {
    for (const user of ['bea', 'sanne'])
      expect((await request.ask(user, '/lines/1/retention')).status).toBe(403);
  });

  it('P20: it is not asked twice while the answer is fresh', async () => {
    const { status } = await request.ask('bea', '/lines/1/retention/ask-again', { body: {} });
    expect(status).toBe(200);
    expect(await viewOf(request)).toMatchObject({ status: 'given', mayGo: view.mayGo });
  });

  it('P20: of a file about two, who reported is told of their own part alone', async () => {
    const reported = await Inzage.checked(neighbour, erasure);
    const { items } = await viewOf(reported);
    const file = items.find(({ category }) => category === 'nuisance');
    expect(file).toMatchObject({ roles: ['reporter'], ownPartOnly: true, verdict: 'must-stay' });
    const others = files.nuisance
      .filter(({ people }) => people.some(({ code }) => code === neighbour.code))
      .flatMap(({ people }) => people.map(({ code }) => code))
      .filter((code) => code !== neighbour.code);
    expect(others.length).toBeGreaterThan(0);
    for (const code of others) {
      expect(JSON.stringify(items)).not.toContain(code);
      expect(JSON.stringify(items)).not.toContain(relationOf(code).lastName);
    }
  });

  it('P21: what another request restricts is not said to be destroyable', async () => {
    const contested = somebody(75, { surveyed: true });
    const scope = { categories: ['survey'], purposes: ['quality-research'] };
    const restriction = { right: 'restriction', restrictionCase: 'needed-for-a-claim', scope };
    await Inzage.received(contested, { lines: [restriction] });
    // The restriction and the question travel under keys of their own: the question may be first.
    await eventually(async () => {
      const asked = await Inzage.checked(contested, erasure);
      const opinion = (await viewOf(asked)).items.find(({ category }) => category === 'survey');
      const restricted = opinion?.verdict === 'must-stay' && opinion.rule === 'restriction';
      return restricted || `it is ${opinion?.verdict} (${opinion?.rule})`;
    });
  });
});
