import { idFrom } from '@huisrecht/eventing';
import { Actor } from '@huisrecht/service-kit';
import { MemoryKeys, Sealer } from '@huisrecht/store';
import { isKnown } from '../domain/state.js';
import { wordsId } from '../files/file-ids.js';
import { MemoryFiles } from '../files/sealed-files.js';
import type { Requests } from '../requests.js';
import { Play } from '../testing/play.js';
import { Intake, type RequestWords } from './intake.js';
import { LineDetailsFiles } from './line-details.js';
import type { Numbers } from './numbers.store.js';

const clerk = new Actor('bea', 'Bea', ['clerk']);
const now = new Date('2026-03-02T10:00:00Z');
const key = 'a-key-of-bea';
const body = (subjectId: string, ownWords: string) =>
  ({
    subjectId,
    ownWords,
    lines: [{ right: 'access' }],
    channel: 'letter',
    receivedAt: '2026-03-02',
  }) as never;

describe('P23: an intake that is sent twice', () => {
  it('with one key, at the same time, for two people, is the request of one, with the words of that one', async () => {
    const id = idFrom('req', clerk.id, key);
    const play = new Play(id, now);
    const files = new MemoryFiles(new Sealer(new MemoryKeys()));
    const known = () => (isKnown(play.state) ? play.state : undefined);
    const requests = {
      find: async () => known(),
      decide: async (_: string, decide: Parameters<Play['do']>[0]) => {
        play.do(decide);
        return known();
      },
    } as unknown as Requests;
    const numbers = { reserve: async () => 'HR-ABC-DEF' } as unknown as Numbers;
    const intake = new Intake(requests, numbers, files, new LineDetailsFiles(files), {
      now: () => now,
    });
    const people = ['sub_00000001', 'sub_00000002'] as const;
    const said = await Promise.allSettled(
      people.map((subjectId) => intake.receive(body(subjectId, `Woorden van ${subjectId}`), clerk, key)),
    );
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { subjectId } = known()!;
    const words = await files.open<RequestWords>(wordsId(id, subjectId), 'words');
    expect(words).toEqual({ ownWords: `Woorden van ${subjectId}` });
  });
});
