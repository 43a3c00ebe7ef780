import type { Agreement, AgreedField } from '@huisrecht/contracts';
import type { Subject } from './holder-adapter.js';

/** How it stands with the paper under which a holder is asked. */
export type AgreementState = 'valid' | 'ended' | 'none' | 'not-needed';

/** @param day today in Europe/Amsterdam */
export const agreementState = (
  recipient: { readonly agreement?: Agreement } | undefined,
  day: string,
): AgreementState => {
  if (!recipient) return 'not-needed';
  const { agreement } = recipient;
  if (!agreement) return 'none';
  const { validFrom, validUntil } = agreement;
  return validFrom <= day && (validUntil === undefined || day <= validUntil) ? 'valid' : 'ended';
};

/**
 * Only agreed identifiers leave: exactly the fields that the agreement lists (P8). Where it ended, or there is none,
 * the holder is still asked, for it still has the data, with nothing but the code it knows the person by
 * (P7; LAW 1.3: no new data without an agreement; a missing one never hides a holder).
 */
export const agreedOnly = (
  subject: Subject,
  state: AgreementState,
  fields: readonly AgreedField[],
): Subject => {
  if (state === 'not-needed') return subject;
  const may = (field: AgreedField): boolean =>
    state === 'valid' ? fields.includes(field) : field === 'relation-code';
  const { subjectId, name, birthDate } = subject;
  return {
    subjectId,
    codes: may('relation-code') ? subject.codes : [],
    contractNumbers: [],
    addresses: may('address') ? subject.addresses : [],
    phones: may('phone') ? subject.phones : [],
    emails: may('email') ? subject.emails : [],
    ...(name !== undefined && may('name') && { name }),
    ...(birthDate !== undefined && may('birth-date') && { birthDate }),
  };
};
