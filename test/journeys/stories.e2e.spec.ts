import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { storyNames } from '@huisrecht/demo/story/rights/stories.ts';
import './support/patience.ts';

const story = fileURLToPath(new URL('../../deploy/demo/story.ts', import.meta.url));

/** Tells a story as `npm run demo` does. */
const told = (...args: string[]): Promise<{ status: number; text: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [story, ...args], { timeout: 150_000 }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), text: `${out}${err}` });
    });
  });

/** MeningsPeil is down on purpose in the first two, so they are told after each other, beside those that do without it. */
const withoutMeningspeil = ['supplement', 'restriction', 'objection'] as const;
const others = ['rectification', 'erasure', 'consent'] as const;

/** One of them in English. */
const toItsEnd = async (name: string): Promise<void> => {
  const { status, text } = await told('--right', name, ...(name === 'supplement' ? ['--en'] : []));
  const end = name === 'supplement' ? /Closed: HR-/ : /(Gesloten|Van kracht): HR-/;
  expect([name, status, text]).toEqual([name, 0, expect.stringMatching(end)]);
};

describe('npm run demo', () => {
  it('P17, P18, P19, P21, P22: tells inzage and portability, and beside them those that do without MeningsPeil', async () => {
    const copies = async () => {
      await toItsEnd('inzage');
      await toItsEnd('portability');
    };
    await Promise.all([copies(), ...withoutMeningspeil.map(toItsEnd)]);
  });

  it('P18, P20, P33: tells the others, and there are no more', async () => {
    expect(['inzage', 'portability', ...withoutMeningspeil, ...others].toSorted()).toEqual(
      storyNames.toSorted(),
    );
    await Promise.all(others.map(toItsEnd));
  });

  it('says which stories there are when it is asked for another', async () => {
    expect(await told('--right', 'verzet')).toEqual({
      status: 2,
      text: expect.stringContaining('rectification') as string,
    });
  });
});
