import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedFolderOnTheWayTo, whyNoDemo } from './reachable.ts';

describe('whether another user can reach a folder', () => {
  let closed: string;
  let inside: string;

  beforeEach(() => {
    closed = mkdtempSync(join(tmpdir(), 'closed-'));
    inside = join(closed, 'a/b');
    mkdirSync(inside, { recursive: true });
    chmodSync(inside, 0o755);
  });
  afterEach(() => rmSync(closed, { recursive: true }));

  it('not through a folder that is closed, also for what is not there yet', () => {
    expect(closedFolderOnTheWayTo(inside)).toBe(closed);
    expect(closedFolderOnTheWayTo(join(inside, 'later'))).toBe(closed);
  });

  it('yes when every folder on the way may be passed', () => {
    chmodSync(closed, 0o711);
    expect(closedFolderOnTheWayTo(inside)).toBeUndefined();
  });

  it('only matters for root, and then is one sentence', () => {
    expect(whyNoDemo([inside], false)).toBeUndefined();
    expect(whyNoDemo([tmpdir()], true)).toBeUndefined();
    expect(whyNoDemo([tmpdir(), inside], true)).toContain(
      `a user who cannot enter ${closed}: run as another user`,
    );
  });
});
