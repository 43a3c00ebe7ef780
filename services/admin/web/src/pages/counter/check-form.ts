import type { CheckOutcome, WayToBeSure } from '../../api/identity.js';

/** A check as a colleague fills it in. There is no field for a number or a file, on purpose (P25). */
export interface CheckForm {
  readonly way: string;
  readonly result?: 'passed' | 'rejected';
  readonly document?: string;
  /** `counter`, `post-<index>` or `email-<index>`. */
  readonly delivery?: string;
  readonly because?: string;
  readonly reason: string;
  readonly notABsn: boolean;
  readonly colleague1: string;
  readonly colleague2: string;
  readonly phone?: string;
}

export const emptyCheck: CheckForm = {
  way: 'counter',
  reason: '',
  notABsn: false,
  colleague1: '',
  colleague2: '',
};

/** What is not filled in yet. */
export type CheckFault = 'result' | 'document' | 'delivery' | 'because' | 'reason' | 'colleagues' | 'phone';

type Read = { readonly outcome: CheckOutcome } | { readonly faults: readonly CheckFault[] };

const deliveryOf = (choice: string) => {
  const [channel, index] = choice.split('-');
  if (channel === 'post') return { channel: 'post' as const, addressIndex: Number(index) };
  if (channel === 'email') return { channel: 'email' as const, emailIndex: Number(index) };
  return { channel: 'counter' as const };
};

/** The form as the outcome to record, or what is missing in it. Only what the chosen way asks for is sent. */
export function readCheck(form: CheckForm, way: WayToBeSure): Read {
  const { result, document, delivery, because, notABsn, phone } = form;
  const reason = form.reason.trim();
  const colleagues = [form.colleague1.trim(), form.colleague2.trim()];
  const [first = '', second = ''] = colleagues;
  const faults: CheckFault[] = [];
  if (way.needsReason && reason === '') faults.push('reason');
  if (way.needsTwoColleagues && (first === '' || second === '' || first === second))
    faults.push('colleagues');
  if (result === undefined) faults.push('result');
  if (result === 'passed' && way.needsKnownNumber && phone === undefined) faults.push('phone');
  if (result === 'passed' && way.needsDocument && document === undefined) faults.push('document');
  if (result === 'passed' && delivery === undefined) faults.push('delivery');
  if (result === 'rejected' && because === undefined) faults.push('because');
  if (faults.length > 0) return { faults };

  const shared = {
    way: way.way,
    ...(reason === '' ? {} : { reason }),
    ...(notABsn ? { notABsn } : {}),
    ...(way.needsTwoColleagues ? { colleagues } : {}),
  };
  if (result === 'rejected') return { outcome: { result, ...shared, rejectedBecause: because ?? '' } };
  return {
    outcome: {
      result: 'passed',
      ...shared,
      ...(way.needsDocument && document !== undefined ? { document } : {}),
      ...(way.needsKnownNumber ? { phoneIndex: Number(phone) } : {}),
      delivery: deliveryOf(delivery ?? 'counter'),
    },
  };
}
