import { StoreUnreachable } from '@huisrecht/store';
import { Unavailable } from './errors.js';
import { tellingAway } from './telling-away.js';

class Shelf {
  private readonly books = ['one'];
  read(place: number): Promise<string | undefined> {
    return Promise.resolve(this.books[place]);
  }
  lose(error: Error): Promise<never> {
    return Promise.reject(error);
  }
}

describe('a store that tells when it is away', () => {
  const shelf = tellingAway(new Shelf());

  it('answers as it did', async () => expect(await shelf.read(0)).toBe('one'));

  it('says Unavailable when it is away, and why', async () => {
    const cause = new StoreUnreachable('no server');
    await expect(shelf.lose(cause)).rejects.toThrow(Unavailable);
    await expect(shelf.lose(cause)).rejects.toMatchObject({ what: 'store', cause });
  });

  it('throws anything else as it is', async () => {
    const bug = new RangeError('too large');
    await expect(shelf.lose(bug)).rejects.toBe(bug);
  });
});
