import { retentionClasses, type RetentionClass } from '@huisrecht/store';
import { keyPolicy, mayDestroy, mayLease } from './key-policy.js';

const subject = 'sub_fedcbafedcbafedcba';

describe('which service may have which key', () => {
  it('P13: nobody gets the key of who somebody is, and a stranger gets nothing', () => {
    for (const client of Object.keys(keyPolicy)) {
      expect(mayLease(client, { subject, class: 'identity' })).toBe(false);
      expect(mayDestroy(client, { subject, class: 'identity' })).toBe(false);
    }
    for (const name of Object.keys(retentionClasses) as RetentionClass[])
      for (const client of ['admin', 'stranger', 'constructor', '__proto__'])
        expect(
          mayLease(client, { subject, class: name }) || mayDestroy(client, { subject, class: name }),
        ).toBe(false);
  });

  it('P13: requests has files and packages, and may destroy packages only', () => {
    expect(mayLease('requests', { subject, class: 'package' })).toBe(true);
    expect(mayLease('requests', { subject, class: 'answer' })).toBe(false);
    expect(mayDestroy('requests', { subject, class: 'package' })).toBe(true);
    expect(mayDestroy('requests', { subject, class: 'request-file' })).toBe(false);
    expect(mayLease('requests', { record: 'pkg_0123456789' })).toBe(true);
    expect(mayLease('requests', { record: 'ans_0123456789' })).toBe(false);
  });

  it('P13: whoever may destroy a key may have it', () => {
    for (const [client, { destroys }] of Object.entries(keyPolicy)) {
      for (const name of destroys.classes) expect(mayLease(client, { subject, class: name })).toBe(true);
      for (const start of destroys.records) expect(mayLease(client, { record: `${start}1` })).toBe(true);
    }
  });
});
