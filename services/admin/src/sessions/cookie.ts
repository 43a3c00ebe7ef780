/**
 * The one cookie of the staff app (P11). With https it has the prefix `__Host-`, so that no neighbouring site can set or
 * read it. Never readable by scripts, never sent along from another site but when somebody follows a link to us.
 */
export const cookieName = (secure: boolean): string => (secure ? '__Host-huisrecht' : 'huisrecht');

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The header that sets it, for as long as the browser is open. */
export const setCookie = (secure: boolean, value: string): string =>
  `${cookieName(secure)}=${value}; ${attributes(secure)}`;

/** The header that takes it away. */
export const dropCookie = (secure: boolean): string =>
  `${cookieName(secure)}=; ${attributes(secure)}; Max-Age=0`;

/** Its value in the header `Cookie`, when it is there once and could be ours. */
export const readCookie = (secure: boolean, header: string | undefined): string | undefined => {
  const prefix = `${cookieName(secure)}=`;
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(prefix));
  const value = found[0]?.slice(prefix.length);
  return found.length === 1 && value !== undefined && /^[A-Za-z0-9_.-]{20,3800}$/.test(value)
    ? value
    : undefined;
};
