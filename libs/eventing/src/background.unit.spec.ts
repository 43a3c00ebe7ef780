import { Background } from './background.js';

describe('work that nobody waits for', () => {
  it('is waited for before the store closes', async () => {
    const background = new Background();
    let end = (): void => undefined;
    let drained = false;
    background.take(new Promise<void>((resolve) => (end = resolve)));
    const drain = background.drain().then(() => (drained = true));
    await Promise.resolve();
    expect(drained).toBe(false);
    end();
    await drain;
  });

  it('may fail: that harms nobody, and leaves nothing behind', async () => {
    const background = new Background();
    background.take(Promise.reject(new Error('broker away')));
    await expect(background.drain()).resolves.toBeUndefined();
  });

  it('may ask for more work, which is waited for too', async () => {
    const background = new Background();
    const done: string[] = [];
    const later = async () => {
      await new Promise(setImmediate);
      done.push('later');
    };
    background.take(Promise.resolve().then(() => background.take(later())));
    await background.drain();
    expect(done).toEqual(['later']);
  });
});
