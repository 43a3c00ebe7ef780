import { showSafely } from './show-safely.js';

const path = '/requests/req_1/review/documents/ans_1/doc_1';

describe('documents of a review', () => {
  it.each(['application/pdf', 'image/png', 'image/jpeg', 'text/plain; charset=latin1'])(
    '%s is shown, so that no copy stays behind',
    (kind) => {
      expect(showSafely(path, kind)['content-disposition']).toBe('inline');
      expect(showSafely(path, kind)['content-security-policy']).toContain("default-src 'none'");
    },
  );

  it.each([
    'text/html',
    'image/svg+xml',
    'message/rfc822',
    'application/xml',
    'application/octet-stream',
    null,
  ])('%s is saved', (kind) => {
    expect(showSafely(path, kind)).toEqual({});
  });

  it('so is a document as it would be given, and a page of it', () => {
    for (const [shown, kind] of [
      ['/requests/req_1/dossier/doc_1/result', 'application/pdf'],
      ['/requests/req_1/dossier/doc_1/pages/2', 'image/png'],
    ] as const)
      expect(showSafely(shown, kind)['content-disposition']).toBe('inline');
  });

  it('nothing else is touched', () => {
    expect(showSafely('/requests/req_1', 'text/plain')).toEqual({});
  });
});
