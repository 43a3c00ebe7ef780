import { demoPassword, demoStaff } from '../issuer/staff.ts';

/**
 * The line that says that everything answers: begins with `Huisrecht is ready`.
 * @param addresses where each part is, by name
 */
export function readyLine(seconds: number, addresses: Readonly<Record<string, string>>): string {
  const where = Object.entries({ ...addresses, 'staff app': addresses['admin'] })
    .filter(([name, address]) => address?.startsWith('http') && name !== 'admin')
    .map(([name, address]) => `${name} ${address}`)
    .reverse();
  const logins = demoStaff.map(({ user, work }) => `${user} (${work})`).join(', ');
  const staff = addresses['issuer'] ? `; log in with password ${demoPassword} as ${logins}` : '';
  const mail = addresses['mail'] ? `; ${addresses['mail'].replace(/.*page /, 'mailbox ')}` : '';
  return `Huisrecht is ready in ${seconds.toFixed(1)} s: ${where.join(', ')}${mail}${staff}. Ctrl-C stops it.`;
}
