import type { OrderKind } from '@huisrecht/contracts';

/**
 * A lift is never called off: who withdraws a request takes back what restrains, never what ends it, or a restriction
 * would stay for ever (GDPR Art. 18; P21). The others may be: what is done stays done, what is not is left.
 */
export const mayBeCalledOff = (kind: OrderKind): boolean => kind !== 'lift-restriction';
