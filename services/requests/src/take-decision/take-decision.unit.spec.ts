import { aRequestInReview, decide } from '../testing/examples.js';
import type { TakeDecision } from './take-decision.js';

const item = (itemId: string, category?: string, aboutOthers = false) => ({
  itemId,
  aboutOthers,
  hasFieldsAboutOthers: false,
  ...(category !== undefined && { category }),
});
const withheldOf = (over: Partial<TakeDecision>): unknown => {
  const play = aRequestInReview();
  play.do(decide(play, { outcome: 'partly', ...over }));
  return (play.events.at(-1)?.data as { withheldCategories?: string[] }).withheldCategories;
};

describe('P20: what was withheld of a copy stays while the court can be asked, and only that', () => {
  const others = item('itm_00000002', 'nuisance', true);

  it('names the kinds of data of which something was withheld', () => {
    expect(withheldOf({ reviewed: [item('itm_00000001', 'survey'), others] })).toEqual(['nuisance']);
    const masked = { ...others, hasFieldsAboutOthers: true };
    const choices = [{ itemId: others.itemId, choice: 'give' as const, withOthers: false }];
    expect(withheldOf({ reviewed: [masked], choices })).toEqual(['nuisance']);
  });

  it('names none where one is not known, for then it may be any; nor where all is given or refused', () => {
    expect(
      withheldOf({ reviewed: [item('itm_00000001', 'survey'), item('itm_00000003', undefined, true)] }),
    ).toBeUndefined();
    expect(withheldOf({ outcome: 'granted', reviewed: [item('itm_00000001', 'survey')] })).toBeUndefined();
    const refused = { outcome: 'refused', ground: 'excessive', reviewed: [others] } as const;
    expect(withheldOf(refused)).toBeUndefined();
  });
});
