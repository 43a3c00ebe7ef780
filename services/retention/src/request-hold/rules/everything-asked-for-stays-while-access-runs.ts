import type { HeldLine } from '../request-hold.js';

/**
 * While a person waits for a copy of their data, what it is about is not destroyed: nobody escapes access by clearing
 * up. GDPR Art. 12(2), 15; P20.
 */
export const isAboutCopies = ({ right }: Pick<HeldLine, 'right'>): boolean =>
  right === 'access' || right === 'portability';
