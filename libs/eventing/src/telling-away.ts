import { isStoreAway } from '@huisrecht/store';
import { Unavailable } from './errors.js';

/** The same store, whose calls throw Unavailable when it is away, and otherwise what they threw: that is to be looked into. */
export const tellingAway = <T extends object>(store: T): T =>
  new Proxy(store, {
    get: (target, property) => {
      const method = Reflect.get(target, property) as unknown;
      if (typeof method !== 'function') return method;
      return async (...parameters: unknown[]): Promise<unknown> => {
        try {
          return (await method.apply(target, parameters)) as unknown;
        } catch (cause) {
          throw isStoreAway(cause) ? new Unavailable('store', { cause }) : cause;
        }
      };
    },
  });
