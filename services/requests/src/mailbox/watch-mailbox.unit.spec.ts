import type { Log } from '@huisrecht/service-kit';
import { Registry } from 'prom-client';
import type { RequestsConfig } from '../requests.config.js';
import type { DraftList } from './drafts.store.js';
import type { Mailbox } from './mailbox.js';
import type { TakeMail } from './take-mail.js';
import { WatchMailbox } from './watch-mailbox.js';

it('P23: a look that failed gives its turn back: the next is as soon as ever', async () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const ended: Date[] = [];
  const watch = new WatchMailbox(
    { each: () => Promise.reject(new Error('identity is away')) } as unknown as Mailbox,
    {} as TakeMail,
    {
      takeTurn: () => Promise.resolve(true),
      endTurn: (until: Date) => Promise.resolve(void ended.push(until)),
    } as unknown as DraftList,
    { MAILBOX_SECONDS: 60 } as RequestsConfig,
    { now: () => now },
    {} as Log,
    new Registry(),
  );
  await expect(watch.look()).rejects.toThrow('identity is away');
  expect(ended).toEqual([new Date('2026-03-02T10:01:00Z')]);
});
