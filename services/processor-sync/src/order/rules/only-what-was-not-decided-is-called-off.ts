import type { OrderKind } from '@huisrecht/contracts';

/**
 * Only what was not decided is called off: a restriction in force from receipt, when its line is withdrawn. What was
 * decided stands until it is answered, whatever becomes of the request; a lift above all, or a restriction would stay
 * for ever (GDPR Art. 18(3), 19; P18, P20, P21). What was done stays done.
 * @param decided whether its line was decided
 */
export const mayBeCalledOff = (kind: OrderKind, decided: boolean): boolean => kind === 'restrict' && !decided;
