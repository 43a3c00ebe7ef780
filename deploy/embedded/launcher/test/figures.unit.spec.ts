import { judged, none, sayFigures, sumOf } from './figures.ts';
import { suiteFigures } from './surefire-figures.ts';

describe('figures', () => {
  it('are said as `N passed, N failed`, and skipped only when there are', () => {
    expect(sayFigures({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(sayFigures({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  it('add up', () => {
    expect(sumOf([])).toEqual(none);
    expect(
      sumOf([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });

  it('a part that ran nothing has failed, also when its program says that all is well', () => {
    expect(judged(none, 0).failed).toBe(1);
    expect(judged({ ...none, skipped: 5 }, 0).failed).toBe(1);
  });

  it('a part that ended badly has failed, once', () => {
    expect(judged({ ...none, passed: 3 }, 1).failed).toBe(1);
    expect(judged({ ...none, passed: 3, failed: 2 }, 1).failed).toBe(2);
    expect(judged({ ...none, passed: 3 }, 0).failed).toBe(0);
  });

  it('come from a surefire report', () => {
    const xml =
      '<?xml version="1.0"?><testsuite name="x.StoreTest" time="1.5" tests="9" errors="1" skipped="2" failures="1">';
    expect(suiteFigures(xml)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});
