/**
 * Where a browser goes after logging in: a path of our own, or the start. Never another site, however it is written
 * (`//evil.example`, `/\evil.example`, `https:…`), and never back into logging in.
 */
export const safeReturnPath = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || wanted.length > 500) return '/';
  if (!/^\/(?![/\\])[\w\-./?=&%+~,]*$/.test(wanted)) return '/';
  return /^\/(auth|api)(\/|$)/.test(wanted) ? '/' : wanted;
};
