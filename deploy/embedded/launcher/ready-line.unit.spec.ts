import { readyLine } from './ready-line.ts';

describe('the line that says that all is ready', () => {
  const line = readyLine(9.87, {
    kafka: '127.0.0.1:9092',
    mail: 'smtp://127.0.0.1:3025, page http://127.0.0.1:3080',
    issuer: 'http://127.0.0.1:4010',
    admin: 'http://127.0.0.1:4000',
  });

  it('begins with the words that tools wait for, and is one line', () => {
    expect(line).toMatch(/^Huisrecht is ready in 9\.9 s: [^\n]*$/);
  });

  it('has the addresses and the demo logins', () => {
    expect(line).toContain('staff app http://127.0.0.1:4000');
    expect(line).toContain('mailbox http://127.0.0.1:3080');
    expect(line).toContain('password huisrecht as bea (balie)');
  });
});
