import { behave } from '@huisrecht/demo/story/processors.ts';
import './support/patience.ts';
import { eventually } from './support/eventually.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

interface Row {
  readonly recordId: string;
  readonly category: string;
  readonly verdict: 'may-go' | 'must-stay';
  readonly rule: string;
}

// MeningsPeil is down three times of ten; here it is up, and says it twice.
beforeAll(() => behave(system.places.meningspeilControl, 'twice'));
afterAll(() => behave(system.places.meningspeilControl, 'ok'));

describe('an erasure that is decided', () => {
  const person = somebody(85, { surveyed: true, repaired: true });
  let request: Rights;
  let rows: readonly Row[];

  const view = (of: Rights): Promise<readonly Row[]> =>
    eventually(async () => {
      const { body } = await of.ask<{ status: string; items: Row[] }>('pim', '/lines/1/retention?limit=100');
      return body.status === 'given' ? body.items : `the view is ${body.status}`;
    });
  const recordsOf = (verdict: Row['verdict']) =>
    scopeOf({ recordIds: rows.filter((row) => row.verdict === verdict).map(({ recordId }) => recordId) });

  it('P20: nothing goes before it is known what must stay, and all of it only when nothing must', async () => {
    request = await Rights.askedAndChecked(person, [{ right: 'erasure', erasureGround: 'no-longer-needed' }]);
    rows = await view(request);
    await request.lineIs(1);
    expect((await request.decideOn(1)).body).toMatchObject({ code: 'decision.something-must-stay' });
    const partly = { outcome: 'partly', granted: recordsOf('may-go'), refused: recordsOf('must-stay') };
    expect((await request.decideOn(1, partly)).status).toBe(422);
    const grounds = ['legal-obligation-to-keep'];
    const necessity = 'De belastingwet wil dat wij uw betalingen zeven jaar bewaren.';
    await request.decidedOn(1, { ...partly, grounds, necessity });
  });

  it('P18, P20: the order reaches who has what goes, and only them; kept because is an answer', async () => {
    const { parties } = await request.order('erase');
    expect(parties.map(({ party }) => party)).toContain('meningspeil');
    await request.carriedOut({
      done: ({ party }) =>
        party === 'mailbox-info'
          ? { outcome: 'kept-because', note: 'Eén mail hoort bij een klacht die nog loopt.' }
          : { outcome: party === 'erp' ? 'done' : 'nothing-found' },
    });
  });

  it('P20: the letter says what goes and what stays until when and why, never "verwijderd" too soon', async () => {
    const letter = await request.letter();
    for (const words of [
      'Wij doen voor een deel wat u vraagt',
      'Wij zijn bezig met verwijderen',
      'Niet verwijderd:',
      'wij moeten deze gegevens van de wet bewaren',
      'AVG art. 17 lid 3 onder b',
      'binnen 6 weken',
    ])
      expect(letter).toContain(words);
    expect(letter).not.toContain('Uw gegevens zijn verwijderd');
    const { orders } = await request.closed();
    expect(orders[0]?.parties.find(({ party }) => party === 'mailbox-info')?.answers).toMatchObject([
      { outcome: 'kept-because' },
    ]);
  });

  it('P20: what was refused is held for six weeks after the answer, so that the court can be asked', async () => {
    const other = somebody(95, { surveyed: true });
    const first = await Rights.askedAndChecked(other, [{ right: 'erasure' }]);
    await first.lineIs(1);
    const refused = { outcome: 'refused', grounds: ['still-needed'], necessity: 'Het onderzoek loopt nog.' };
    await first.decidedOn(1, refused);
    expect(await first.letter()).toContain('Wij doen niet wat u vraagt');
    await first.closed();
    await eventually(async () => {
      const again = await Rights.askedAndChecked(other, [{ right: 'erasure' }]);
      const opinion = (await view(again)).find(({ category }) => category === 'survey');
      return opinion?.rule === 'court-window' || `it is ${opinion?.verdict} (${opinion?.rule})`;
    });
  });
});
