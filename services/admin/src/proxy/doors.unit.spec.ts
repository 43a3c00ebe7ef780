import { boundsOf, doorsOf, pathThrough, type Door } from './doors.js';

const doors = doorsOf({
  REQUESTS_URL: 'http://a',
  IDENTITY_URL: 'http://b',
  PROCESSOR_SYNC_URL: 'http://c',
  RETENTION_URL: 'http://d',
});
const through = (service: string, path: string) => pathThrough(doors.get(service) as Door, path);

describe('the doors of the gateway', () => {
  it.each([
    ['requests', '/requests?status=collecting,in-review&limit=25'],
    ['requests', '/requests/req_0a1B/letter.pdf'],
    ['identity', '/subjects/search'],
    ['processor-sync', '/search-tasks/tsk_1/answer'],
    ['requests', '/ops/parked/cmVx/replay'],
    ['retention', '/rules'],
    ['requests', '/drafts/drf_1/files/0'],
    ['requests', '/print-queue/print'],
    ['requests', '/requests.csv?status=collecting'],
    ['identity', '/appointments/slots'],
  ])('%s: %s goes through as it is', (service, path) => {
    expect(through(service, path)).toBe(path);
  });

  it.each([
    ['requests', '/packages/pkg_1/fetch'],
    ['requests', '/orders/contents/read'],
    ['identity', '/keys/lease'],
    ['processor-sync', '/answers/read'],
    ['retention', '/records'],
    ['requests', '/metrics'],
    ['requests', '/requests/../packages'],
    ['requests', '/requests/%2e%2e/packages'],
    ['requests', '/requests%2Fx'],
    ['requests', '//evil.example/requests'],
    ['requests', '/requests\\..\\x'],
    ['requests', '/./requests'],
    ['requests', '@evil.example/requests'],
    ['requests', '/requests#x'],
    ['requests', ''],
  ])('%s: %s does not', (service, path) => {
    expect(through(service, path)).toBeUndefined();
  });

  it('there is no door to a service that is not named', () => {
    expect([...doors.keys()]).toEqual(['requests', 'identity', 'processor-sync', 'retention']);
  });

  it('only files may be large, only what is made on the spot may take long', () => {
    expect(boundsOf('POST', '/search-tasks/tsk_1/answer').body).toBeGreaterThan(14_000_000);
    expect(boundsOf('POST', '/requests').body).toBe(262_144);
    expect(boundsOf('POST', '/requests/req_1/attachments').body).toBeGreaterThan(14_000_000);
    expect(boundsOf('POST', '/requests/req_1/dossier').body).toBe(2_097_152);
    expect(boundsOf('GET', '/requests/req_1/dossier/doc_1/pages/3').ms).toBe(60_000);
    expect(boundsOf('POST', '/print-queue/print').ms).toBe(60_000);
    expect(boundsOf('GET', '/requests/req_1').ms).toBe(20_000);
    expect(boundsOf('GET', '/requests/req_1/review').ms).toBe(60_000);
    expect(boundsOf('GET', '/requests/req_1/review/documents/ans_1/doc_1').ms).toBe(60_000);
  });
});
