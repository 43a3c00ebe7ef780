import type { Protection, Representation, RepresentativeKind } from '../../api/identity.js';
import { dayFromParts, type Day } from '../../dates/days.js';
import type { DateParts } from '../../ui/fields.js';
import type { CheckAbout } from './check-form.js';

const noDay: DateParts = { day: '', month: '', year: '' };

/** Who stands there, and for which parts of the request, as it is filled in. */
export interface WhoForm {
  readonly acting: 'self' | 'representative';
  /** Numbers of the parts; undefined for all that wait. */
  readonly lines?: readonly string[];
  readonly kind: string;
  readonly proof?: string;
  readonly matters: readonly string[];
  readonly until: DateParts;
  readonly sixteen: DateParts;
  /** Kind of protection of somebody who came by themselves; empty for none. */
  readonly protection: string;
  readonly inside: readonly string[];
  readonly goesOn?: 'yes' | 'no';
  readonly protectionReason: string;
}

export const emptyWho: WhoForm = {
  acting: 'self',
  kind: '',
  matters: [],
  until: noDay,
  sixteen: noDay,
  protection: '',
  inside: [],
  protectionReason: '',
};

/** What is not right in it. */
export type WhoFault =
  'child' | 'lines' | 'kind' | 'proof' | 'matters' | 'until' | 'sixteen' | 'goes-on' | 'protection-reason';

/** Who may act: for who is younger than sixteen a parent or guardian, for others never these. Both while no age is known. */
export const kindsFor = (
  kinds: readonly RepresentativeKind[],
  child: boolean | undefined,
): readonly RepresentativeKind[] =>
  kinds.filter(({ forChildren }) => child === undefined || forChildren === child);

/** The lines that wait for the check. */
export const waitingLines = ({ lines }: CheckAbout['check']): readonly string[] =>
  lines.filter(({ waits }) => waits).map(({ line }) => String(line));

const empty = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}`.trim() === '';
const dayOf = ({ day, month, year }: DateParts): Day | undefined => dayFromParts(day, month, year);

interface Who {
  readonly lines?: readonly number[];
  readonly representation?: Representation;
  readonly protection?: Protection;
}
type ReadWho = { readonly who: Who } | { readonly faults: readonly WhoFault[] };

const representation = (form: WhoForm, { check, person }: CheckAbout): Representation | WhoFault[] => {
  const policy = kindsFor(check.representatives, person.child).find(({ kind }) => kind === form.kind);
  if (!policy) return ['kind'];
  const { kind, proof, matters, until, sixteen } = form;
  const asksSixteen = policy.forChildren && person.child === undefined;
  const wanted = matters.filter((each) => policy.matters?.includes(each));
  const faults: WhoFault[] = [
    ...(proof === undefined || !policy.proofs.includes(proof) ? (['proof'] as const) : []),
    ...(policy.matters && wanted.length === 0 ? (['matters'] as const) : []),
    ...(!empty(until) && dayOf(until) === undefined ? (['until'] as const) : []),
    ...(asksSixteen && dayOf(sixteen) === undefined ? (['sixteen'] as const) : []),
  ];
  if (faults.length > 0 || proof === undefined) return faults;
  const last = dayOf(until);
  const turns = asksSixteen ? dayOf(sixteen) : undefined;
  return {
    kind,
    proof,
    ...(policy.matters ? { matters: wanted } : {}),
    ...(last === undefined ? {} : { until: last }),
    ...(turns === undefined ? {} : { sixteenOn: turns }),
  };
};

const protection = ({ protection: kind, ...form }: WhoForm): Protection | WhoFault[] | undefined => {
  if (kind === '') return undefined;
  const inside = form.inside.map(Number);
  if (inside.length === 0) return { kind, inside };
  const reason = form.protectionReason.trim();
  const faults: WhoFault[] = [
    ...(form.goesOn === undefined ? (['goes-on'] as const) : []),
    ...(reason === '' ? (['protection-reason'] as const) : []),
  ];
  return faults.length > 0 ? faults : { kind, inside, goesOn: form.goesOn === 'yes', reason };
};

/** Who acts and for which parts, or what is missing. A child alone cannot pass; nobody else is refused for who they are. */
export function readWho(form: WhoForm, about: CheckAbout): ReadWho {
  const waiting = waitingLines(about.check);
  const chosen = form.lines?.filter((line) => waiting.includes(line)) ?? waiting;
  const lines: Pick<Who, 'lines'> = chosen.length === waiting.length ? {} : { lines: chosen.map(Number) };
  const noLines: WhoFault[] = chosen.length === 0 ? ['lines'] : [];
  if (form.acting === 'representative') {
    const acts = representation(form, about);
    if (Array.isArray(acts)) return { faults: [...noLines, ...acts] };
    return noLines.length > 0 ? { faults: noLines } : { who: { ...lines, representation: acts } };
  }
  if (about.person.child === true) return { faults: ['child'] };
  const alone = protection({ ...form, inside: form.inside.filter((line) => chosen.includes(line)) });
  if (Array.isArray(alone)) return { faults: [...noLines, ...alone] };
  if (noLines.length > 0) return { faults: noLines };
  return { who: { ...lines, ...(alone ? { protection: alone } : {}) } };
}
