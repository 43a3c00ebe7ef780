import {
  CheckPassedV1,
  event,
  RetentionViewGivenV1,
  retentionHolds,
  type RetentionItem,
} from '@huisrecht/contracts';
import { isDue, isVerdict } from '@huisrecht/eventing';
import { isKnown } from '../domain/state.js';
import { directory } from '../testing/directory.js';
import { aRequest, checkPassed } from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { askRetentionAgain } from './ask-again.js';
import { itemsOf, keptViews, onRetentionViewGiven, type KeptView, type PageKept } from './kept-view.js';
import { latestView } from './latest-view.js';
import { noteView } from './note-view.js';
import { rowOf } from './retention-list.js';
import { sayStay } from './say-stay.js';

const item = (nth: number, over: Partial<RetentionItem> = {}): RetentionItem => ({
  recordId: `rec_${String(nth).padStart(20, '0')}`,
  system: 'erp',
  category: 'tenancy',
  purpose: 'renting',
  roles: ['tenant'],
  ownPartOnly: false,
  verdict: 'must-stay',
  rule: 'tenancy-2y',
  ...over,
});

/** A request of erasure whose person was at the counter. */
const anErasure = (): Play => {
  const play = aRequest({ lines: [{ named: { right: 'erasure' } }] });
  play.now = new Date('2026-03-05T10:00:05Z');
  expect(play.hear(CheckPassedV1, checkPassed())).toContain('retention-view-requested');
  return play;
};
const viewOf = ({ state }: Play) => (isKnown(state) ? latestView(state, 1) : undefined);

const page = (play: Play, nth: number, pages: number, items: RetentionItem[]): RetentionViewGivenV1 => ({
  viewId: viewOf(play)?.viewId ?? '',
  requestId: play.id,
  ...{ page: nth, pages, items, givenAt: '2026-03-05T10:00:06Z' },
});
const hear = (state: KeptView, data: RetentionViewGivenV1) => {
  const decision = onRetentionViewGiven(event(RetentionViewGivenV1, data), state, {
    now: new Date(data.givenAt),
  });
  const effects = isVerdict(decision) ? [] : decision;
  const kept = effects.filter((one): one is PageKept => !isDue(one)).reduce(keptViews.evolve, state);
  return { kept, work: effects.filter((one) => isDue(one)), verdict: isVerdict(decision) && decision.reason };
};

describe('P20: what retention says, page by page', () => {
  it('P20: the request is told when every page is there, in whatever order they come, also twice', () => {
    const play = anErasure();
    const none = keptViews.initial(viewOf(play)?.viewId ?? '');
    const second = hear(none, page(play, 2, 2, [item(2, { verdict: 'may-go' })]));
    expect(second.work).toEqual([]);
    expect(play.do(noteView(second.kept))).toEqual(['ignore']);
    expect(hear(second.kept, page(play, 2, 2, [])).verdict).toBe('page-known');
    const whole = hear(second.kept, page(play, 1, 2, [item(1)]));
    expect(whole.work).toMatchObject([
      { due: 'requests.note-retention-view', data: { requestId: play.id, viewId: viewOf(play)?.viewId } },
    ]);
    expect(itemsOf(whole.kept).map(({ recordId }) => recordId)).toEqual([item(1).recordId, item(2).recordId]);
    expect(play.do(noteView(whole.kept))).toEqual(['retention-view-noted']);
    expect(viewOf(play)).toMatchObject({ mayGo: 1, mustStay: 1 });
    expect(play.do(noteView(whole.kept))).toEqual(['ignore']);
  });

  it('P20: nothing held is an answer too', () => {
    const play = anErasure();
    const { kept } = hear(keptViews.initial(viewOf(play)?.viewId ?? ''), page(play, 1, 1, []));
    play.do(noteView(kept));
    expect(viewOf(play)).toMatchObject({ mayGo: 0, mustStay: 0 });
  });
});

describe('P20: asking again', () => {
  const later = (play: Play, ms: number) => (play.now = new Date(+play.now + ms));
  const DAY = 86_400_000;

  it('P20: an answer is awaited for a day, then a colleague asks again, and only the newest counts', () => {
    const play = anErasure();
    const first = viewOf(play)?.viewId ?? '';
    expect(play.refusal(askRetentionAgain(1))).toBe('retention.answer-awaited');
    later(play, DAY);
    expect(play.do(askRetentionAgain(1))).toEqual(['retention-view-requested']);
    expect(viewOf(play)?.viewId).not.toBe(first);
    expect(play.refusal(askRetentionAgain(1))).toBe('retention.answer-awaited');
    const late = hear(keptViews.initial(first), { ...page(play, 1, 1, [item(1)]), viewId: first });
    play.do(noteView(late.kept));
    expect(viewOf(play)?.notedAt).toBeUndefined();
  });

  it('P20: an answer that is an hour old can be asked anew; a second click before that changes nothing', () => {
    const play = anErasure();
    play.do(noteView(hear(keptViews.initial(viewOf(play)?.viewId ?? ''), page(play, 1, 1, [])).kept));
    expect(play.do(askRetentionAgain(1))).toEqual([]);
    later(play, 3_600_000);
    expect(play.do(askRetentionAgain(1))).toEqual(['retention-view-requested']);
  });

  it('P20: only for a part that asks for erasure, once identity is settled', () => {
    const waiting = aRequest({ lines: [{ named: { right: 'erasure' } }] });
    expect(waiting.refusal(askRetentionAgain(1))).toBe('retention.not-asked');
    expect(anErasure().refusal(askRetentionAgain(2))).toBe('line.not-found');
  });
});

describe('P20: why, in plain words', () => {
  it.each([
    [
      item(1),
      'Tot 2 jaar na het einde van de huur. Wij weten nog niet wanneer dit begint: het einde van de huur is ons niet gemeld.',
    ],
    [
      item(1, { until: '2026-03-31' }),
      'Tot 2 jaar na het einde van de huur. Laatste dag: dinsdag 31 maart 2026.',
    ],
    [item(1, { verdict: 'may-go' }), 'Tot 2 jaar na het einde van de huur. Die tijd is voorbij.'],
    [
      item(1, { rule: 'court-window', until: '2026-03-31', ownPartOnly: true }),
      'Er is over deze gegevens iets geweigerd. De rechtbank kan daar nog over beslissen. Laatste dag: dinsdag 31 maart 2026. Er staan ook anderen in. Het gaat alleen om het deel van deze persoon.',
    ],
  ])('P20: %#', (one, words) => {
    expect(sayStay(one, directory).nl).toBe(words);
  });

  it('P20: every reason has words in both languages, and a rule that is gone has some too', () => {
    for (const rule of [...retentionHolds, 'a-rule-of-long-ago']) {
      const { nl, en } = sayStay(item(1, { rule }), directory);
      expect([rule, nl.length > 20, en.length > 20]).toEqual([rule, true, true]);
    }
  });

  it('P20: systems, categories and purposes have their names', () => {
    expect(rowOf(item(1, { system: 'never-heard-of' }), directory)).toMatchObject({
      systemName: { nl: 'never-heard-of' },
      categoryLabel: { nl: 'Uw huur' },
      purposeLabel: { nl: 'Verhuren' },
    });
  });
});
