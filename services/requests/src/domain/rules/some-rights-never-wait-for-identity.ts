import type { Line } from '../state.js';

/**
 * A stop to direct marketing and withdrawn consent are as easy as the start was; a restriction protects and can be
 * undone, so it is in force before anybody came. Every other right gives, changes or takes away data, and waits until we
 * are sure who asks. GDPR Art. 7(3), 12(6), 18, 21(2)-(3); LAW 1.4, 1.7; P21, P25.
 */
export const needsIdentity = ({ right, objection }: Pick<Line, 'right' | 'objection'>): boolean => {
  switch (right) {
    case 'restriction':
    case 'withdrawal-of-consent':
      return false;
    case 'objection':
      return objection !== 'direct-marketing';
    case 'access':
    case 'portability':
    case 'rectification':
    case 'erasure':
      return true;
  }
};
