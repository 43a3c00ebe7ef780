import type { LineGround, LineToDecide, RequestLine, RetentionRow } from '../../../api/lines.js';
import { emptyDecision, groundsNow, outcomesOf, readDecision, type DecisionForm } from './decision-form.js';

const words = { nl: 'x', en: 'x' };
const ground = (name: string, whole = false): LineGround => ({
  ground: name,
  article: 'AVG',
  label: words,
  letter: 'x',
  whole,
});
const toDecide = (line: Partial<RequestLine>, more: Partial<LineToDecide> = {}): LineToDecide => ({
  line: { line: 1, right: 'erasure', given: true, ...line },
  revision: 3,
  waitsForIdentity: false,
  grounds: [ground('still-needed'), ground('compelling-grounds'), ground('excessive', true)],
  eligibility: [],
  categories: [],
  fourEyes: false,
  advice: [],
  ...more,
});
const record = (recordId: string, verdict: RetentionRow['verdict']): RetentionRow => ({
  recordId,
  system: 'erp',
  systemName: words,
  category: 'rent',
  categoryLabel: words,
  purpose: 'renting',
  purposeLabel: words,
  roles: [],
  ownPartOnly: false,
  verdict,
  rule: 'r',
  because: words,
});
const form = (part: Partial<DecisionForm>): DecisionForm => ({
  ...emptyDecision('k'),
  motivation: 'Alles nagekeken.',
  necessity: 'In dit geval nodig.',
  noPrivateTies: true,
  ...part,
});
const read = (part: Partial<DecisionForm>, to: LineToDecide, records?: readonly RetentionRow[]) =>
  readDecision(form(part), { toDecide: to, records });
const none = { categories: [], fields: [], purposes: [], recordIds: [] };

describe('a decision on one line', () => {
  it('P5: starts with nothing chosen, and says everything that is missing', () => {
    expect(readDecision(emptyDecision('k'), { toDecide: toDecide({}), records: undefined })).toEqual({
      faults: ['outcome'],
    });
    expect(
      readDecision(
        { ...emptyDecision('k'), outcome: 'refused' },
        { toDecide: toDecide({}), records: undefined },
      ),
    ).toEqual({ faults: ['grounds', 'necessity', 'motivation', 'ties'] });
  });

  it('P20: erasing is chosen per record; what must stay never goes', () => {
    const records = [record('rec_1', 'may-go'), record('rec_2', 'may-go'), record('rec_3', 'must-stay')];
    const chosen = { outcome: 'partly' as const, erase: ['rec_1', 'rec_3'], grounds: ['still-needed'] };
    expect(read(chosen, toDecide({}), records)).toMatchObject({
      decision: {
        granted: { ...none, recordIds: ['rec_1'] },
        refused: { ...none, recordIds: ['rec_2', 'rec_3'] },
      },
    });
    expect(read({ ...chosen, erase: [] }, toDecide({}), records)).toEqual({ faults: ['part'] });
    expect(read(chosen, toDecide({}))).toEqual({ faults: ['retention'] });
    expect(outcomesOf(toDecide({}), 1)).toEqual(['partly', 'refused']);
    expect(outcomesOf(toDecide({}), undefined)).toEqual(['refused']);
  });

  it('P19: a correction says what it becomes, and one of contact how it was confirmed', () => {
    const line = toDecide({ right: 'rectification', change: 'rectify', detailsId: 'det_1' });
    const phone = { category: 'contact', field: 'phone', before: '1', after: '2', take: true };
    const name = { category: 'person', field: 'name', after: 'De Vries', take: false };
    expect(read({ outcome: 'granted' }, line)).toEqual({ faults: ['details'] });
    expect(read({ outcome: 'granted', corrections: [phone] }, line)).toEqual({ faults: ['confirmed'] });
    expect(
      read(
        {
          outcome: 'partly',
          corrections: [phone, name],
          confirmedThrough: 'counter',
          grounds: ['still-needed'],
        },
        line,
      ),
    ).toMatchObject({
      decision: {
        corrections: [{ category: 'contact', field: 'phone', after: '2' }],
        confirmedThrough: 'counter',
      },
    });
    expect(read({ outcome: 'refused', corrections: [phone], grounds: ['still-needed'] }, line)).toMatchObject(
      {
        decision: { outcome: 'refused' },
      },
    );
  });

  it('P22: an objection that is not upheld is weighed in writing; one to marketing only stops', () => {
    const line = toDecide({ right: 'objection', objection: 'interest', scope: { ...none, purposes: ['p'] } });
    const refused = { outcome: 'refused' as const, grounds: ['compelling-grounds'] };
    expect(read(refused, line)).toEqual({ faults: ['weighing', 'compelling'] });
    expect(
      read(
        {
          ...refused,
          ourInterest: 'Veilig wonen.',
          theirInterest: 'Rust aan huis.',
          compelling: 'Er is gevaar voor anderen.',
          conclusion: 'Veiligheid gaat voor.',
        },
        line,
      ),
    ).toMatchObject({ decision: { weighing: { compellingGrounds: 'Er is gevaar voor anderen.' } } });
    expect(outcomesOf(toDecide({ right: 'objection', objection: 'direct-marketing' }), undefined)).toEqual([
      'granted',
    ]);
  });

  it('a stop names what stops, and a part says what and what not', () => {
    const line = toDecide({ right: 'withdrawal-of-consent' });
    expect(read({ outcome: 'granted' }, line)).toEqual({ faults: ['purposes'] });
    expect(read({ outcome: 'granted', granted: ['quality-research'] }, line)).toMatchObject({
      decision: { granted: { ...none, purposes: ['quality-research'] }, grounds: [] },
    });
    const part = { outcome: 'partly' as const, grounds: ['still-needed'], granted: ['a'], refused: ['a'] };
    expect(read(part, line)).toEqual({ faults: ['both'] });
    expect(read({ ...part, refused: [] }, line)).toEqual({ faults: ['part'] });
  });

  it('a ground against the whole is none for a part', () => {
    expect(groundsNow(toDecide({}), 'partly').map((each) => each.ground)).not.toContain('excessive');
    expect(groundsNow(toDecide({}), 'refused').map((each) => each.ground)).toContain('excessive');
  });

  it('P5: a decision other than the FG advised says why', () => {
    const advice = [{ adviceId: 'adv_1', line: 1, advises: 'granted', givenBy: 'fie', givenAt: 'x' }];
    const line = toDecide({ right: 'restriction' }, { advice });
    const chosen = { outcome: 'refused' as const, grounds: ['still-needed'] };
    expect(read(chosen, line)).toEqual({ faults: ['against'] });
    expect(read({ ...chosen, against: 'Het advies kende dit niet.' }, line)).toMatchObject({
      decision: { againstAdviceBecause: 'Het advies kende dit niet.' },
    });
  });
});
