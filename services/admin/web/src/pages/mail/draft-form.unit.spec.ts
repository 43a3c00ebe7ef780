import { emptyDraftForm, readDraftForm } from './draft-form.js';

const person = { subjectId: 'sub_1', initials: 'J.V.', groups: ['tenant'], protectedAddress: false };

describe('a mail that may be a request', () => {
  it('proposes rights, never what it is', () => {
    const form = emptyDraftForm(['erasure', 'access', 'unheard-of']);
    expect(form.rights).toEqual(['access', 'erasure']);
    expect(readDraftForm(form)).toEqual({ faults: ['choice'] });
  });

  it('P23: a right that was not named is no fault and is left out', () => {
    expect(readDraftForm({ ...emptyDraftForm([]), choice: 'new', person })).toEqual({
      kind: 'new',
      body: { subjectId: 'sub_1' },
    });
  });

  it('asks against what an objection is: one kind is stopped without a check', () => {
    const form = { ...emptyDraftForm(['objection']), choice: 'new', person } as const;
    expect(readDraftForm(form)).toEqual({ faults: ['objection'] });
    expect(readDraftForm({ ...form, objection: 'direct-marketing' })).toMatchObject({
      body: { lines: [{ right: 'objection', objection: 'direct-marketing' }] },
    });
  });

  it('needs a person, a number or a reason, as what is chosen asks', () => {
    const form = emptyDraftForm([]);
    expect(readDraftForm({ ...form, choice: 'new' })).toEqual({ faults: ['person'] });
    expect(readDraftForm({ ...form, choice: 'add', number: 'Jip' })).toEqual({ faults: ['number'] });
    expect(readDraftForm({ ...form, choice: 'add', number: 'hr 4f7 k29' })).toEqual({
      kind: 'add',
      number: 'HR-4F7-K29',
    });
    expect(readDraftForm({ ...form, choice: 'aside' })).toEqual({ faults: ['because'] });
    expect(readDraftForm({ ...form, choice: 'aside', because: 'double' })).toEqual({
      kind: 'aside',
      because: 'double',
    });
  });
});
