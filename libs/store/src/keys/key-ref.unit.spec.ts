import fc from 'fast-check';
import { keyIdOf, keyRefOf, nextGeneration, previousGeneration, type KeyRef } from './key-ref.js';
import { retentionClasses, type RetentionClass } from './retention-classes.js';

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$/);
const retentionClass = fc.constantFrom(...(Object.keys(retentionClasses) as RetentionClass[]));
const later = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 2, max: 99_999 }).map((generation) => ({ generation })),
);
const refs: fc.Arbitrary<KeyRef> = fc.oneof(
  fc.tuple(id, retentionClass, later).map(([subject, of, rest]) => ({ subject, class: of, ...rest })),
  fc.tuple(id, later).map(([record, rest]) => ({ record, ...rest })),
);

describe('the id of a key', () => {
  it('names one ref, and the ref names it', () => {
    fc.assert(fc.property(refs, (ref) => expect(keyRefOf(keyIdOf(ref))).toEqual(ref)));
  });

  it('is different for different refs', () => {
    fc.assert(
      fc.property(refs, refs, (one, two) => {
        if (keyIdOf(one) === keyIdOf(two)) expect(one).toEqual(two);
      }),
    );
  });

  it('reads as it should', () => {
    expect(keyIdOf({ subject: 'sub_1', class: 'nuisance-file' })).toBe('sub_1|nuisance-file');
    expect(keyIdOf({ record: 'rec_1', generation: 3 })).toBe('rec_1|3');
    expect(keyIdOf({ subject: 'sub_1', class: 'identity', generation: 1 })).toBe('sub_1|identity');
  });

  it('is never made of anything else', () => {
    const bad = [
      { record: 'rec|1' },
      { record: '' },
      { record: 'rec_1', generation: 0 },
      { record: 'rec_1', generation: 1.5 },
      { subject: 'sub_1', class: 'everything' as RetentionClass },
      { subject: 'Jan de Tester', class: 'identity' as const },
    ];
    for (const ref of bad) expect(() => keyIdOf(ref)).toThrow(TypeError);
    for (const text of ['', '|', 'a|b', 'a|1', 'a|01', 'a|identity|1', 'a|identity|2|3', 'a|2|identity'])
      expect(keyRefOf(text)).toBeUndefined();
  });

  it('has a generation before and after it', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        expect(previousGeneration({ ...nextGeneration(ref) })).toEqual(ref);
      }),
    );
    expect(previousGeneration({ record: 'rec_1' })).toBeUndefined();
  });
});
