import { databaseOf, hostsOf } from './uri.js';

describe('the URI of the store', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'huisrecht_requests'],
    ['mongodb://127.0.0.1:27017/', 'huisrecht_requests'],
    ['mongodb://127.0.0.1:27017/?replicaSet=rs0', 'huisrecht_requests'],
    ['mongodb://a:1,b:2/acme?replicaSet=rs0', 'acme_requests'],
    ['mongodb+srv://user:secret@cluster.example/acme', 'acme_requests'],
  ])('%s gives %s', (uri, database) => expect(databaseOf(uri, 'requests')).toBe(database));

  it('gives a name that every server takes', () =>
    expect(databaseOf('mongodb://h', 'processor-sync')).toBe('huisrecht_processor_sync'));

  it('is named in errors without its credentials', () => {
    expect(hostsOf('mongodb://user:secret@a:1,b:2/acme?x=y')).toBe('a:1,b:2');
    expect(hostsOf('mongodb://a:1')).toBe('a:1');
    expect(hostsOf('nonsense')).not.toContain('nonsense');
  });
});
