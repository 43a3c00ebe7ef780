/** Where to log in, and after that back to where somebody is now. */
export function loginAddress(): string {
  const here = location.pathname + location.search;
  return here === '/' ? '/auth/login' : `/auth/login?${new URLSearchParams({ to: here }).toString()}`;
}
