import { requestNumber } from './request-number.js';
import { csvAddress, readFilters, serverQuery, writeFilters } from './worklist-query.js';

describe('the filters of the worklist', () => {
  it('come back from the address as they went in', () => {
    for (const filters of [
      { view: 'open' as const },
      { view: 'decide' as const, right: 'access' },
      { view: 'open' as const, status: 'collecting', number: 'HR-4F7-K29' },
      { view: 'open' as const, owner: 'me', overdue: true, dueBefore: '2026-12-01' },
    ]) {
      expect(readFilters(writeFilters(filters))).toEqual(filters);
    }
  });

  it('go to the service as it knows them, and to the file without a page', () => {
    const query = serverQuery(
      { view: 'open', right: 'erasure', owner: 'me', overdue: true, dueBefore: '2026-12-01' },
      undefined,
      'bea',
      25,
    );
    expect(Object.fromEntries(query)).toMatchObject({
      right: 'erasure',
      owner: 'me',
      overdue: 'true',
      dueBefore: '2026-12-01',
      limit: '25',
    });
    expect(csvAddress(query)).not.toContain('limit');
    expect(readFilters(new URLSearchParams('voor=morgen'))).toEqual({ view: 'open' });
  });

  it('fall back to all that is open', () => {
    expect(readFilters(new URLSearchParams('weergave=onzin'))).toEqual({ view: 'open' });
    expect(writeFilters({ view: 'open' }).toString()).toBe('');
  });

  it('know a request number however it is typed, and nothing else', () => {
    expect(['HR-4F7-K29', 'hr4f7k29', ' 4f7 k29 '].map(requestNumber)).toEqual([
      'HR-4F7-K29',
      'HR-4F7-K29',
      'HR-4F7-K29',
    ]);
    expect(['Jansen', '4F7-K2', 'HR-0OQ-1IL', '1234 AB 12', ''].map(requestNumber)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
