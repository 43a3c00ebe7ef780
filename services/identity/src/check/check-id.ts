import { idFrom } from '@huisrecht/eventing';

/** The check of a request: there is one, and its id follows from it. */
export const checkIdOf = (requestId: string): string => idFrom('chk', requestId);
