import { Unavailable } from '@huisrecht/eventing';
import { KeyDestroyed, KeyUnknown, SealBroken } from '@huisrecht/store';

const isAboutTheValue = (error: unknown): boolean =>
  error instanceof KeyDestroyed || error instanceof KeyUnknown || error instanceof SealBroken;

/**
 * Runs what needs the store inside the inbound zone: when the store does not answer, consuming waits instead of
 * parking what is not to blame.
 * @throws Unavailable, or what the value itself is to blame for
 */
export const reach = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    if (isAboutTheValue(cause) || cause instanceof Unavailable) throw cause;
    throw new Unavailable('the store of identity', { cause });
  }
};
