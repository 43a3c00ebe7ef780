import { emptyCorrection, emptyLine, readLine } from './line-form.js';

describe('one right as it is taken in', () => {
  it('P23: every right can be taken in with nothing but its name', () => {
    expect(readLine('access', emptyLine)).toEqual({ line: { right: 'access' } });
    expect(readLine('erasure', emptyLine)).toEqual({ line: { right: 'erasure' } });
    expect(readLine('restriction', emptyLine)).toEqual({ line: { right: 'restriction' } });
    expect(readLine('portability', emptyLine)).toEqual({ line: { right: 'portability' } });
    expect(readLine('rectification', emptyLine)).toEqual({
      line: { right: 'rectification', change: 'rectify' },
    });
    expect(readLine('objection', emptyLine)).toEqual({ line: { right: 'objection', objection: 'interest' } });
  });

  it('a correction tells where, what it was and what it becomes; empty rows are left out', () => {
    const corrections = [
      { place: 'contact|phone', before: ' 06 1 ', after: '06 2' },
      emptyCorrection,
      { place: 'person|name', before: '', after: 'De Vries' },
    ];
    expect(readLine('rectification', { ...emptyLine, corrections })).toMatchObject({
      line: {
        details: {
          corrections: [
            { category: 'contact', field: 'phone', before: '06 1', after: '06 2' },
            { category: 'person', field: 'name', after: 'De Vries' },
          ],
        },
      },
    });
  });

  it('says what is half filled in, with its row', () => {
    const corrections = [
      { place: '', before: '', after: 'nieuw' },
      { place: 'person|name', before: 'oud', after: '' },
    ];
    expect(readLine('rectification', { ...emptyLine, corrections })).toEqual({
      faults: [
        { fault: 'place', nth: 0 },
        { fault: 'after', nth: 1 },
      ],
    });
    expect(readLine('portability', { ...emptyLine, transferName: 'Woonbron' })).toEqual({
      faults: [{ fault: 'transfer-address', nth: 0 }],
    });
  });

  it('takes of each right only its own fields', () => {
    const all = {
      ...emptyLine,
      erasureGround: 'unlawful',
      restrictionCase: 'accuracy-contested',
      categories: ['contact'],
      purposes: ['quality-research'],
      statement: 'x',
      words: 'Anders bij mij.',
    };
    expect(readLine('access', all)).toEqual({ line: { right: 'access' } });
    expect(readLine('erasure', all)).toEqual({
      line: {
        right: 'erasure',
        erasureGround: 'unlawful',
        scope: { categories: ['contact'], fields: [], purposes: [], recordIds: [] },
        details: { words: 'Anders bij mij.' },
      },
    });
    expect(readLine('objection', { ...all, objection: 'direct-marketing' })).toEqual({
      line: {
        right: 'objection',
        objection: 'direct-marketing',
        scope: { categories: [], fields: [], purposes: ['quality-research'], recordIds: [] },
        details: { words: 'Anders bij mij.' },
      },
    });
    expect(readLine('rectification', { ...all, change: 'supplement' })).toEqual({
      line: { right: 'rectification', change: 'supplement', details: { statement: 'x' } },
    });
  });
});
