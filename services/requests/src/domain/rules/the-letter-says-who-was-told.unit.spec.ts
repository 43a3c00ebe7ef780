import type { KnownRequest } from '../state.js';
import { theLetterSaysWhoWasTold } from './the-letter-says-who-was-told.js';

const now = new Date('2026-03-02T10:00:05Z');
const order = { parties: [], givenAt: '2026-03-02T10:00:00Z' };
const waits = (orders: object[], at = now): boolean =>
  theLetterSaysWhoWasTold({ orders } as unknown as KnownRequest, at);

it('P18: the letter waits a moment to know who was told; never for an answer, and never long', () => {
  expect(waits([])).toBe(false);
  expect(waits([order])).toBe(true);
  expect(waits([{ ...order, partiesKnownAt: now.toISOString() }, order])).toBe(true);
  expect(waits([{ ...order, partiesKnownAt: now.toISOString() }])).toBe(false);
  expect(waits([order], new Date('2026-03-02T10:00:10Z'))).toBe(false);
});
