import { CheckPassedV1 } from '@huisrecht/contracts';
import { isDue } from '@huisrecht/eventing';
import { answerLetterIdOf, isKnown, type KnownRequest } from '../domain/state.js';
import { prepareAnswer } from '../prepare-answer/prepare-answer.js';
import { answerWasMailed, handOver } from '../send-answer/send-answer.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { aRequest, aRequestInReview, built, checkPassed, clerk, decide } from '../testing/examples.js';
import { postLetter } from '../testing/post-letter.js';
import type { Play } from '../testing/play.js';
import { kinds } from '../domain/due.js';
import { nextStep } from '../domain/next-step.js';
import { lettersView } from './letters-view.js';
import { withdrawLine } from '../withdraw-request/withdraw-line.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import {
  confirmAddress,
  letterCameBack,
  letterIsOut,
  letterStays,
  letterWasMailed,
  letterWasPrinted,
  queueLetter,
  type QueueLetter,
} from './send-letter.js';
import { stillGoesThere, whereItGoes, type WrittenLetter } from './written-letter.js';

const receipt: QueueLetter = {
  ...{ letterId: 'let_0000000000000001', letter: 'receipt', language: 'nl', delivery: 'email' },
  queuedBy: clerk.id,
};
const onPaper: QueueLetter = { ...receipt, letterId: 'let_0000000000000002', delivery: 'post' };
const stateOf = (play: Play): KnownRequest => {
  if (!isKnown(play.state)) throw new Error('not known');
  return play.state;
};
const letters = (play: Play) => stateOf(play).letters.map(({ letterId, status }) => [letterId, status]);

describe('a letter of a request', () => {
  it('by mail waits for the mail server, once, and is out when that took it', () => {
    const play = aRequest();
    expect(play.do(queueLetter(receipt))).toEqual(['letter-queued']);
    expect(play.due.filter(({ due }) => due === kinds.mailLetter)).toHaveLength(1);
    expect(play.do(queueLetter(receipt))).toEqual([]);
    expect(play.do(letterWasMailed(receipt.letterId, clerk.id))).toEqual(['letter-sent']);
    expect(play.do(letterWasMailed(receipt.letterId, clerk.id))).toEqual(['ignore']);
    expect(letters(play)).toEqual([[receipt.letterId, 'sent']]);
  });

  it('on paper waits in the queue until it is posted', () => {
    const play = aRequest();
    play.do(queueLetter(onPaper));
    expect(stateOf(play).paperSince).toBeDefined();
    expect(play.do(letterWasPrinted(onPaper.letterId, clerk.id))).toEqual(['letter-printed']);
    expect(play.do(letterWasPrinted(onPaper.letterId, clerk.id))).toEqual([]);
    expect(stateOf(play).paperSince).toBeDefined();
    expect(play.do(letterIsOut(onPaper.letterId, clerk.id))).toEqual(['letter-sent']);
    expect(play.do(letterIsOut(onPaper.letterId, clerk.id))).toEqual([]);
    expect(stateOf(play).paperSince).toBeUndefined();
    expect(play.refusal(letterWasPrinted(onPaper.letterId, clerk.id))).toBe('letter.not-waiting');
  });

  it('that is sent again is another letter', () => {
    const play = aRequest();
    postLetter(play, 'receipt', 1);
    postLetter(play, 'receipt', 2);
    expect(stateOf(play).letters).toHaveLength(2);
  });

  it('that came back puts the address in doubt until a colleague confirms it', () => {
    const play = aRequest();
    expect(play.refusal(confirmAddress(clerk.id))).toBe('letter.address-not-in-doubt');
    const letterId = postLetter(play, 'receipt');
    expect(play.do(letterCameBack(letterId, clerk.id))).toEqual(['letter-returned']);
    expect(play.do(letterCameBack(letterId, clerk.id))).toEqual([]);
    expect(stateOf(play).addressInDoubtSince).toBeDefined();
    expect(nextStep(stateOf(play), play.now).code).toBe('find-the-address');
    expect(play.do(confirmAddress(clerk.id))).toEqual(['post-address-confirmed']);
    expect(stateOf(play).addressInDoubtSince).toBeUndefined();
  });

  it('comes back only when it was posted', () => {
    const play = aRequest();
    play.do(queueLetter(receipt));
    expect(play.refusal(letterCameBack(receipt.letterId, clerk.id))).toBe('letter.not-posted');
    play.do(letterWasMailed(receipt.letterId, clerk.id));
    expect(play.refusal(letterCameBack(receipt.letterId, clerk.id))).toBe('letter.not-posted');
    expect(play.refusal(letterCameBack('let_0000000000000009', clerk.id))).toBe('letter.not-found');
  });

  it('can be taken back while it is here, and then not sent', () => {
    const play = aRequest();
    play.do(queueLetter(onPaper));
    expect(play.do(letterStays(onPaper.letterId, 'taken-back', clerk.id))).toEqual(['letter-not-sent']);
    expect(stateOf(play).paperSince).toBeUndefined();
    expect(play.refusal(letterIsOut(onPaper.letterId, clerk.id))).toBe('letter.not-waiting');
    expect(lettersView(stateOf(play)).proposed).toContainEqual({ letter: 'receipt' });
  });

  it('tells what happened and nothing else', () => {
    const play = aRequest();
    const asked = (over: Partial<QueueLetter>) => play.refusal(queueLetter({ ...onPaper, ...over }));
    for (const letter of ['could-not-identify', 'extension', 'restriction-placed', 'not-a-request'] as const)
      expect(asked({ letter })).toBe('letter.not-found');
    expect(asked({ letter: 'line-decision' })).toBe('letter.needs-a-line');
    expect(asked({ letter: 'line-decision', line: 1 })).toBe('letter.not-found');
    expect(asked({ letter: 'answer' })).toBe('letter.not-found');
    play.do(noShow(0));
    expect(asked({ letter: 'could-not-identify' })).toBeUndefined();
  });
});

describe('the answer as a letter', () => {
  it('waits in the queue when it goes by post, and is out when it was handed over', () => {
    const play = aRequestInReview('post');
    play.do(decide(play));
    play.do(prepareAnswer(built()));
    const letterId = answerLetterIdOf(built().packageId);
    expect(letters(play)).toEqual([[letterId, 'to-print']]);
    expect(stateOf(play).paperSince).toBeDefined();
    play.do(letterWasPrinted(letterId, clerk.id));
    play.do(handOver({ delivery: 'post', by: clerk.id, packageToo: false }));
    expect(letters(play)).toEqual([[letterId, 'sent']]);
    expect(play.do(letterCameBack(letterId, clerk.id))).toEqual(['letter-returned']);
  });

  it('by mail is in the list as well, and in no queue', () => {
    const play = aRequestInReview('email');
    play.do(decide(play));
    play.do(prepareAnswer(built()));
    expect(stateOf(play).paperSince).toBeUndefined();
    play.do(answerWasMailed(1));
    expect(letters(play)).toEqual([[answerLetterIdOf(built().packageId), 'sent']]);
  });
});

describe('what is proposed', () => {
  it('is the receipt at once, until it is on its way', () => {
    const play = aRequest();
    expect(lettersView(stateOf(play)).proposed).toEqual([
      { letter: 'receipt' },
      { letter: 'ask-right-or-reason' },
    ]);
    play.do(queueLetter(receipt));
    expect(lettersView(stateOf(play)).proposed).toEqual([{ letter: 'ask-right-or-reason' }]);
    expect(lettersView(stateOf(play)).possible).toContainEqual({ letter: 'receipt' });
  });

  it('P21: a restriction is told by the system, at receipt', () => {
    const play = aRequest({
      lines: [{ named: { right: 'restriction', restrictionCase: 'accuracy-contested' } }],
    });
    const told = play.due.filter((work) => isDue(work) && work.due === kinds.writeLetter);
    expect(told.map(({ data }) => (data as { letter: string }).letter)).toEqual([
      'receipt',
      'restriction-placed',
    ]);
  });
});

describe('P21: that something was withdrawn', () => {
  const restriction = { named: { right: 'restriction', restrictionCase: 'accuracy-contested' } } as const;
  const access = { named: { right: 'access' } } as const;
  const told = (play: Play): unknown[] =>
    play.due
      .filter((work) => isDue(work) && work.due === kinds.writeLetter)
      .map(({ data }) => data as { letter: string })
      .filter(({ letter }) => letter === 'withdrawn');
  const withdrawnLetters = (play: Play) =>
    lettersView(stateOf(play)).proposed.filter(({ letter }) => letter === 'withdrawn');

  it('is told by the system when it freed what was restricted, whoever was checked', () => {
    for (const checked of [false, true]) {
      const whole = aRequest({ lines: [restriction, access] });
      const part = aRequest({ lines: [restriction, access] });
      if (checked) [whole, part].forEach((play) => play.hear(CheckPassedV1, checkPassed()));
      expect(whole.do(withdrawRequest(clerk.id))).toContain('restriction-lifted');
      expect(told(whole)).toEqual([{ requestId: whole.id, letter: 'withdrawn' }]);
      expect(part.do(withdrawLine(1, clerk.id))).toContain('restriction-lifted');
      expect(told(part)).toEqual([{ requestId: part.id, letter: 'withdrawn', line: 1 }]);
      // Saying it twice tells it once.
      part.do(withdrawLine(1, clerk.id));
      whole.do(withdrawRequest(clerk.id));
      expect([told(whole), told(part)].map(({ length }) => length)).toEqual([1, 1]);
    }
  });

  it('is told by the system when nobody was checked, also after nobody came', () => {
    const play = aRequest();
    play.do(withdrawRequest(clerk.id));
    expect(told(play)).toHaveLength(1);
    const part = aRequest({ lines: [access, { named: { right: 'portability' } }] });
    part.do(noShow(0));
    part.do(withdrawLine(2, clerk.id));
    expect(told(part)).toEqual([{ requestId: part.id, letter: 'withdrawn', line: 2 }]);
    // The last one takes the request with it: that is told as a whole, beside the line before it.
    part.do(withdrawLine(1, clerk.id));
    expect(told(part)).toHaveLength(2);
    expect(told(part)[1]).toEqual({ requestId: part.id, letter: 'withdrawn' });
  });

  it('is proposed, and not sent, where who asks is known and nothing was restricted', () => {
    const play = aRequest();
    play.hear(CheckPassedV1, checkPassed());
    expect(play.refusal(queueLetter({ ...onPaper, letter: 'withdrawn' }))).toBe('letter.not-found');
    play.do(withdrawRequest(clerk.id));
    expect(told(play)).toEqual([]);
    expect(withdrawnLetters(play)).toEqual([{ letter: 'withdrawn' }]);
    expect(play.do(queueLetter({ ...onPaper, letter: 'withdrawn' }))).toEqual(['letter-queued']);
    expect(withdrawnLetters(play)).toEqual([]);
  });

  it('is one letter for each line, and one for the request: the one does not stand for the other', () => {
    const play = aRequest({ lines: [restriction, access] });
    play.do(withdrawLine(1, clerk.id));
    expect(withdrawnLetters(play)).toEqual([{ letter: 'withdrawn', line: 1 }]);
    expect(play.refusal(queueLetter({ ...onPaper, letter: 'withdrawn' }))).toBe('letter.not-found');
    expect(play.refusal(queueLetter({ ...onPaper, letter: 'withdrawn', line: 2 }))).toBe('letter.not-found');
    play.do(queueLetter({ ...onPaper, letter: 'withdrawn', line: 1 }));
    play.do(withdrawRequest(clerk.id));
    expect(withdrawnLetters(play)).toEqual([{ letter: 'withdrawn' }]);
  });

  it('was told to nobody when that letter came back: the address is looked for', () => {
    const play = aRequest();
    play.do(withdrawRequest(clerk.id));
    const letterId = postLetter(play, 'withdrawn');
    expect(nextStep(stateOf(play), play.now).code).toBe('nothing');
    play.do(letterCameBack(letterId, clerk.id));
    expect(nextStep(stateOf(play), play.now).code).toBe('find-the-address');
  });
});

describe('where a letter goes (LAW §4(4))', () => {
  const name = { initials: 'A.', lastName: 'Kwistel' };
  const address = { street: 'Kwistelpad', houseNumber: '3', postalCode: '1693 AB', city: 'Wervershoof' };
  const byPost = { basis: 'confirmed', channel: 'post', name, address } as const;
  const byMail = { basis: 'known-before', channel: 'email', name, email: 'a@voorbeeld.example' } as const;
  const written: WrittenLetter = {
    ...{ letter: 'receipt', language: 'nl', channel: 'post', pdf: '', writtenAt: '2026-03-03T09:00:00Z' },
    address,
  };

  it('is the contact that identity gives, and no other', () => {
    expect(whereItGoes(byMail, false)).toEqual(byMail);
    expect(whereItGoes(byPost, false)).toEqual(byPost);
    expect(whereItGoes({ ...byPost, channel: 'counter', lapsed: true }, false)).not.toHaveProperty('address');
    expect(whereItGoes({ ...byMail, address }, false)).not.toHaveProperty('address');
  });

  it('is the counter while the address is in doubt', () => {
    expect(whereItGoes(byPost, true)).toMatchObject({ channel: 'counter' });
    expect(whereItGoes(byPost, true)).not.toHaveProperty('address');
    expect(whereItGoes(byMail, true)).toEqual(byMail);
  });

  it('is judged again before it is mailed or printed', () => {
    expect(stillGoesThere(written, byPost, false)).toBe(true);
    expect(stillGoesThere(written, byPost, true)).toBe(false);
    expect(stillGoesThere(written, { ...byPost, address: { ...address, houseNumber: '4' } }, false)).toBe(
      false,
    );
    expect(stillGoesThere(written, { ...byPost, channel: 'counter' }, false)).toBe(false);
    expect(stillGoesThere({ ...written, channel: 'counter' }, byMail, true)).toBe(true);
    const mailed: WrittenLetter = { ...written, channel: 'email', email: 'b@voorbeeld.example' };
    expect(stillGoesThere(mailed, byMail, false)).toBe(false);
  });
});
