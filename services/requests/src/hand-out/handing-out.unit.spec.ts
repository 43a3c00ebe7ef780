import { Delivery, MayHandOut, People, type FoundByCode } from '../neighbours/people.js';
import { HandingOut } from './handing-out.js';

class Says extends People {
  constructor(private readonly answer: MayHandOut) {
    super();
  }

  delivery(): Promise<Delivery> {
    return Promise.reject(new Error('not asked'));
  }

  mayHandOut(): Promise<MayHandOut> {
    return Promise.resolve(this.answer);
  }

  findByCode(): Promise<FoundByCode[]> {
    return Promise.reject(new Error('not asked'));
  }
}

const asked = (answer: MayHandOut) => new HandingOut(new Says(answer));

describe('right before anything is handed out', () => {
  it('P26: goes on when identity says so', async () => {
    await expect(asked({ allowed: true }).demand('req_1')).resolves.toBeUndefined();
  });

  it('P26: who turned sixteen decides; the representative is told that and no more', async () => {
    await expect(asked({ allowed: false, because: 'turned-16' }).demand('req_1')).rejects.toMatchObject({
      refusal: { code: 'answer.not-handed-out', detail: expect.stringContaining('sixteen') as string },
    });
  });

  it('an answer without a reason hands out nothing', async () => {
    await expect(asked({ allowed: false }).mayNot('req_1')).resolves.toBe('not-checked');
  });
});
