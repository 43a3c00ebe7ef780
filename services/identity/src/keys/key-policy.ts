import type { KeyRef, RetentionClass } from '@huisrecht/store';

/** Which keys a client may have, and which it may destroy. */
export interface ClientPolicy {
  /** Retention classes of subjects. */
  readonly classes: readonly RetentionClass[];
  /** What the id of a record begins with, for keys of a record. */
  readonly records: readonly string[];
  readonly destroys: { readonly classes: readonly RetentionClass[]; readonly records: readonly string[] };
}

/** Least privilege, by client id of the issuer; the key of class `identity` never leaves this service. */
export type KeyPolicy = Readonly<Record<string, ClientPolicy>>;

export const keyPolicy: KeyPolicy = {
  requests: {
    classes: ['request-file', 'package', 'letter'],
    records: ['req_', 'pkg_', 'drf_', 'parked_requests'],
    destroys: { classes: ['package'], records: ['pkg_', 'drf_'] },
  },
  'processor-sync': {
    classes: ['answer', 'request-file'],
    records: ['ans_', 'rec_', 'col_', 'tsk_', 'parked_processor-sync'],
    destroys: { classes: ['answer'], records: ['ans_'] },
  },
  retention: {
    classes: [],
    records: ['parked_retention'],
    destroys: { classes: [], records: [] },
  },
};

const covers = (
  { classes, records }: { readonly classes: readonly RetentionClass[]; readonly records: readonly string[] },
  ref: KeyRef,
): boolean =>
  'record' in ref ? records.some((start) => ref.record.startsWith(start)) : classes.includes(ref.class);

/** Whether this client may have this key. */
export const mayLease = (client: string, ref: KeyRef, policy: KeyPolicy = keyPolicy): boolean => {
  const its = Object.hasOwn(policy, client) ? policy[client] : undefined;
  return its !== undefined && covers(its, ref);
};

/** Whether this client may destroy this key. */
export const mayDestroy = (client: string, ref: KeyRef, policy: KeyPolicy = keyPolicy): boolean => {
  const its = Object.hasOwn(policy, client) ? policy[client] : undefined;
  return its !== undefined && covers(its.destroys, ref);
};
