import { demoDirectory } from '../testing/examples.js';
import { pickHolders } from './pick-holders.js';

const directory = await demoDirectory();
const now = new Date('2026-03-02T09:30:00Z');

describe('Picking the holders', () => {
  it('P17: every system that holds something, and the places that are always searched', () => {
    const picked = pickHolders(directory, ['erp', 'vakwerk'], '2026-03-23', now);
    expect(picked.map(({ holder, adapter }) => [holder, adapter])).toEqual([
      ['erp', 'sql'],
      ['vakwerk', 'opendsr'],
      ['mailbox-info', 'search-task'],
      ['drive-living', 'search-task'],
      ['paper-archive', 'search-task'],
    ]);
  });

  it('P17: the places are searched also when no system holds anything', () => {
    expect(pickHolders(directory, [], '2026-03-23', now)).toHaveLength(3);
  });

  it('a holder’s own term counts, unless the request’s last day is earlier', () => {
    const days = (answerBy: string) =>
      pickHolders(directory, ['erp'], answerBy, now)
        .slice(0, 2)
        .map((one) => one.answerBy);
    expect(days('2026-03-23')).toEqual(['2026-03-09', '2026-03-16']);
    expect(days('2026-03-05')).toEqual(['2026-03-05', '2026-03-05']);
  });

  it('P17: a system that nobody described is searched by hand rather than forgotten', () => {
    const picked = pickHolders(directory, ['old-archive'], '2026-03-23', now);
    expect(picked[0]).toMatchObject({ holder: 'old-archive', adapter: 'search-task' });
  });
});
