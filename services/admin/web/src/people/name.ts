import type { PersonName } from '../api/identity.js';

/** A name as one writes it: `J. (Jan) de Vries`. */
export const nameInFull = ({ initials, firstName, prefix, lastName }: PersonName): string =>
  [initials, firstName && `(${firstName})`, prefix, lastName].filter(Boolean).join(' ');
