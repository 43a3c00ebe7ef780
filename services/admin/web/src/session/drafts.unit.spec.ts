import { dropDraft, findDraft, keepDraft } from './drafts.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

describe('drafts', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    Object.assign(globalThis, {
      isSecureContext: true,
      sessionStorage: {
        getItem: (k: string) => stored.get(k) ?? null,
        setItem: (k: string, v: string) => stored.set(k, v),
        removeItem: (k: string) => stored.delete(k),
      },
    });
  });

  it('gives back what was typed, to the same person only', async () => {
    await keepDraft(key(1), 'intake', { reason: 'Sanne Visser wil haar dossier' });
    expect(await findDraft(key(1), 'intake')).toEqual({ reason: 'Sanne Visser wil haar dossier' });
    expect(await findDraft(key(2), 'intake')).toBeUndefined();
    expect(stored.size).toBe(0);
  });

  it('rests as noise', async () => {
    await keepDraft(key(1), 'intake', { reason: 'Sanne Visser wil haar dossier' });
    expect([...stored.values()].join()).not.toMatch(/Sanne|Visser|dossier/);
  });

  it('is bound to its form', async () => {
    await keepDraft(key(1), 'intake', { a: 1 });
    stored.set('huisrecht-draft-other', stored.get('huisrecht-draft-intake') ?? '');
    expect(await findDraft(key(1), 'other')).toBeUndefined();
  });

  it('is gone when it is dropped, and does without a secure context', async () => {
    await keepDraft(key(1), 'intake', { a: 1 });
    dropDraft('intake');
    expect(await findDraft(key(1), 'intake')).toBeUndefined();
    Object.assign(globalThis, { isSecureContext: false });
    await keepDraft(key(1), 'intake', { a: 1 });
    expect(stored.size).toBe(0);
  });
});
