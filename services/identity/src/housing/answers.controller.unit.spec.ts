import { Actor } from '@huisrecht/service-kit';
import { LookupHasher, MemoryKeys, Sealer, type Sealed } from '@huisrecht/store';
import { AnswersController, type ClearedDto } from './answers.controller.js';
import { ClearedNumbers } from './cleared-numbers.js';

const officer = new Actor('pim', 'Pim', ['privacy-officer']);
const body: ClearedDto = {
  publisher: 'urn:nld:kvknr:12345678:systeem:erp',
  eventId: 'e-1',
  reason: 'Het is het dossier van Kwisteldam.',
};

class Kept extends ClearedNumbers {
  readonly all: unknown[] = [];
  among = async () => new Set<string>();
  clear = async (...kept: [string, string, Sealed]) => void this.all.push(kept);
}

describe('the answer to whether a number is a burgerservicenummer', () => {
  const setUp = () => {
    const [keys, kept] = [new MemoryKeys(), new Kept()];
    const hasher = new LookupHasher(Buffer.alloc(32, 7));
    return { keys, kept, controller: new AnswersController(kept, hasher, new Sealer(keys)) };
  };

  it('P13: is kept without the words of who gave it in clear, under a key of its own', async () => {
    const { keys, kept, controller } = setUp();
    expect(await controller.clear(body, officer)).toEqual({ cleared: true });
    expect(JSON.stringify(kept.all)).not.toContain('Kwisteldam');
    expect(keys.calls[0]?.ids[0]).toMatch(/^cleared_/);
  });

  it('P16: holds no number itself, unless somebody says that it is none', async () => {
    const { kept, controller } = setUp();
    const named = { ...body, reason: 'Contract 123456782' };
    await expect(controller.clear(named, officer)).rejects.toThrow('text.bare-number');
    expect(kept.all).toEqual([]);
    await controller.clear({ ...named, notABsn: true }, officer);
    expect(kept.all).toHaveLength(1);
  });
});
