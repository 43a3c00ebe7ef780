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

/** MeningsPeil is down on purpose in these two, so they are told alone. */
const alone = ['inzage', 'portability'] as const;
const together = storyNames.filter((name) => !alone.some((one) => one === name));

describe('npm run demo', () => {
  it.each(alone)('P17, P19: tells %s, from letter to closed', async (name) => {
    const { status, text } = await told('--right', name);
    expect([status, text]).toEqual([0, expect.stringMatching(/Gesloten: HR-/)]);
  });

  it(`P18-P22, P33: tells ${together.join(', ')}, each to its end`, async () => {
    const tellings = await Promise.all(
      together.map(async (name) => ({ name, ...(await told('--en', '--right', name)) })),
    );
    for (const { name, status, text } of tellings)
      expect([name, status, text]).toEqual([name, 0, expect.stringMatching(/(Closed|In force): HR-/)]);
  });

  it('says which stories there are when it is asked for another', async () => {
    expect(await told('--right', 'verzet')).toEqual({
      status: 2,
      text: expect.stringContaining('rectification') as string,
    });
  });
});
