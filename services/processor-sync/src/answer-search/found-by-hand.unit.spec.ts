import { demoDirectory } from '../testing/examples.js';
import type { AnswerSearchDto, FoundDto } from './answer-search.dto.js';
import { foundByHand } from './found-by-hand.js';

const directory = await demoDirectory();
const item = (rest: Partial<FoundDto> = {}): FoundDto => ({
  category: 'correspondence',
  title: 'Brief',
  ...rest,
});
const found = (...items: FoundDto[]): AnswerSearchDto => ({ outcome: 'found', items });
const file = (name: string, mediaType: string, content: Buffer | string) => ({
  name,
  mediaType,
  content: Buffer.from(content).toString('base64'),
});
const codeOf = (answer: AnswerSearchDto): string => {
  try {
    foundByHand(answer, directory, 'sub_00000001');
    return 'accepted';
  } catch (problem) {
    const { code, field } = problem as { code: string; field?: string };
    return `${code} ${field ?? ''}`.trim();
  }
};

describe('What a colleague found', () => {
  it('P17: is a file, a note, or both', () => {
    const pdf = file('brief.pdf', 'application/pdf', '%PDF-1.7');
    const [one] = foundByHand(found(item({ note: 'Map 12, blad 3', file: pdf })), directory, 'sub_00000001');
    expect(one).toMatchObject({
      category: 'correspondence',
      label: { nl: 'Brief' },
      fields: [{ field: 'note', value: 'Map 12, blad 3' }],
      document: { name: 'brief.pdf', content: Buffer.from('%PDF-1.7') },
      subjectId: 'sub_00000001',
    });
    expect(codeOf(found(item()))).toBe('item.empty items[0]');
    expect(foundByHand({ outcome: 'nothing-found' }, directory, 'sub_00000001')).toEqual([]);
  });

  it('is of a kind that is accepted, in name, kind and bytes', () => {
    const of = (...[name, kind, content]: Parameters<typeof file>) =>
      codeOf(found(item({ file: file(name, kind, content) })));
    expect(of('a.png', 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe(
      'accepted',
    );
    expect(of('a.eml', 'message/rfc822', 'From: a@example.org\r\n\r\nhallo')).toBe('accepted');
    expect(of('a.pdf', 'application/pdf', 'MZ\u0090')).toBe('file.content-differs items[0].file');
    expect(of('a.txt', 'text/plain', 'a\0b')).toBe('file.content-differs items[0].file');
    expect(of('a.exe', 'application/pdf', '%PDF-1.7')).toBe('file.kind-not-accepted items[0].file');
    expect(of('a.zip', 'application/zip', 'PK')).toBe('file.kind-not-accepted items[0].file');
    expect(of('a.txt', 'constructor', 'x')).toBe('file.kind-not-accepted items[0].file');
  });

  it('is at most 10 MB together', () => {
    const half = file('a.txt', 'text/plain', Buffer.alloc(6 * 1_024 * 1_024, 'x'));
    expect(codeOf(found(item({ file: half }), item({ file: half })))).toBe('file.too-large items');
  });

  it('P16: a BSN in its words is refused or asked; in the letter itself it never is', () => {
    expect(codeOf(found(item({ note: 'BSN 123456782' })))).toBe('free-text.holds-a-bsn items[0].note');
    expect(codeOf(found(item({ note: 'x', title: 'Dossier 123456782' })))).toBe(
      'free-text.may-hold-a-bsn items[0].title',
    );
    expect(codeOf({ ...found(item({ note: 'x', title: 'Dossier 123456782' })), noBsn: true })).toBe(
      'accepted',
    );
    const letter = file('a.txt', 'text/plain', 'Mijn BSN is 123456782');
    expect(codeOf(found(item({ file: letter })))).toBe('accepted');
  });

  it('keeps its id when it is sent again', () => {
    const ids = () =>
      foundByHand(found(item({ note: 'x' })), directory, 'sub_00000001').map(({ theirId }) => theirId);
    expect(ids()).toEqual(ids());
  });
});
