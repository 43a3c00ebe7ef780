import { requestNumber } from './request-number.js';
import { readFilters, writeFilters } from './worklist-query.js';

describe('the filters of the worklist', () => {
  it('come back from the address as they went in', () => {
    for (const filters of [
      { view: 'open' as const },
      { view: 'decide' as const, right: 'access' },
      { view: 'open' as const, status: 'collecting', number: 'HR-4F7-K29' },
    ]) {
      expect(readFilters(writeFilters(filters))).toEqual(filters);
    }
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
