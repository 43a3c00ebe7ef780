import { Delivery, MayHandOut, People, type FoundByCode } from '../neighbours/people.js';
import { isKnown } from '../domain/state.js';
import { aCheckedRequestFor } from '../testing/line-examples.js';
import { HandingOut } from './handing-out.js';

const address = { street: 'Kwistelpad', houseNumber: '3', postalCode: '1693 AB', city: 'Wervershoof' };

class Says extends People {
  constructor(
    private readonly answer: MayHandOut,
    private readonly goes?: Delivery,
  ) {
    super();
  }

  delivery(): Promise<Delivery> {
    return this.goes ? Promise.resolve(this.goes) : Promise.reject(new Error('not asked'));
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

  it.each([
    ['where the person lives', { channel: 'post', lapsed: false, address }, {}, true],
    ['not to a dwelling that they left', { channel: 'counter', lapsed: true }, {}, false],
    [
      'not to an address in doubt',
      { channel: 'post', lapsed: false, address },
      { addressInDoubtSince: '2026-03-05T10:00:00Z' },
      false,
    ],
  ] as const)('P25: an answer is posted %s', async (_, goes, doubt, may) => {
    const { state } = aCheckedRequestFor({ right: 'access' });
    if (!isKnown(state)) throw new Error('unknown');
    const desk = new HandingOut(new Says({ allowed: true }, { basis: 'confirmed', ...goes }));
    await expect(desk.mayPost({ ...state, ...doubt })).resolves.toBe(may);
    const posted = expect(desk.demandPost({ ...state, ...doubt }));
    await (may
      ? posted.resolves.toBeUndefined()
      : posted.rejects.toMatchObject({ refusal: { code: 'answer.not-handed-out' } }));
  });
});
