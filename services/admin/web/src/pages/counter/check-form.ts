import type { Check, CheckOutcome, ExpectedPerson, WayToBeSure } from '../../api/identity.js';
import { requestNumber } from '../worklist/request-number.js';
import { emptyWho, readWho, type WhoFault, type WhoForm } from './who-form.js';

/** A check as a colleague fills it in. There is no field for a number or a file, on purpose (P25). */
export interface CheckForm extends WhoForm {
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
  /** The number of the request whose check is relied on. */
  readonly earlier: string;
}

export const emptyCheck: CheckForm = {
  ...emptyWho,
  way: 'counter',
  reason: '',
  notABsn: false,
  colleague1: '',
  colleague2: '',
  earlier: '',
};

/** What is not filled in yet. */
export type CheckFault =
  'result' | 'document' | 'delivery' | 'because' | 'reason' | 'colleagues' | 'phone' | 'earlier' | WhoFault;

/** What the check is about, as far as the form asks for it. */
export interface CheckAbout {
  readonly way: WayToBeSure;
  readonly check: Pick<Check, 'lines' | 'representatives'>;
  readonly person: Pick<ExpectedPerson, 'child'>;
}

/** The outcome to record. `earlier`: the number of the request whose check is relied on, to look up first. */
type Read =
  { readonly outcome: CheckOutcome; readonly earlier?: string } | { readonly faults: readonly CheckFault[] };

const deliveryOf = (choice: string) => {
  const [channel, index] = choice.split('-');
  if (channel === 'post') return { channel: 'post' as const, addressIndex: Number(index) };
  if (channel === 'email') return { channel: 'email' as const, emailIndex: Number(index) };
  return { channel: 'counter' as const };
};

/** The form as the outcome to record, or what is missing in it. Only what the chosen way asks for is sent. */
export function readCheck(form: CheckForm, about: CheckAbout): Read {
  const { way } = about;
  const { result, document, delivery, because, notABsn, phone } = form;
  const reason = form.reason.trim();
  const colleagues = [form.colleague1.trim(), form.colleague2.trim()];
  const [first = '', second = ''] = colleagues;
  const earlier = way.needsEarlierCheck ? requestNumber(form.earlier) : undefined;
  const passed = result === 'passed';
  const who = readWho(form, about);
  const faults: CheckFault[] = [];
  if (way.needsReason && reason === '') faults.push('reason');
  if (way.needsTwoColleagues && (first === '' || second === '' || first === second))
    faults.push('colleagues');
  if (result === undefined) faults.push('result');
  if (passed && way.needsEarlierCheck && earlier === undefined) faults.push('earlier');
  if (passed && 'faults' in who) faults.push(...who.faults);
  if (passed && way.needsKnownNumber && phone === undefined) faults.push('phone');
  if (passed && way.needsDocument && document === undefined) faults.push('document');
  if (passed && delivery === undefined) faults.push('delivery');
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
      ...('who' in who ? who.who : {}),
    },
    ...(earlier === undefined ? {} : { earlier }),
  };
}
