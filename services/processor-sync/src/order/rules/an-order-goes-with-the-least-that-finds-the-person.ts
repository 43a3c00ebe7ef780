import type { AgreedField } from '@huisrecht/contracts';
import type { Subject } from '../../asking/holder-adapter.js';
import type { AgreementState } from '../../asking/only-agreed-identifiers-leave.js';

/**
 * An order goes with the least that finds the person: the code and the name, always; anything else only under a valid
 * agreement that lists it (P7, P8; LAW 1.3; GDPR Art. 5(1)(c)). Our own places are searched with all that we know.
 */
export const leastThatFinds = (
  subject: Subject,
  state: AgreementState,
  fields: readonly AgreedField[],
): Subject => {
  if (state === 'not-needed') return subject;
  const may = (field: AgreedField): boolean => state === 'valid' && fields.includes(field);
  const { subjectId, codes, name, birthDate } = subject;
  return {
    subjectId,
    codes,
    contractNumbers: [],
    addresses: may('address') ? subject.addresses : [],
    phones: may('phone') ? subject.phones : [],
    emails: may('email') ? subject.emails : [],
    ...(name !== undefined && { name }),
    ...(birthDate !== undefined && may('birth-date') && { birthDate }),
  };
};
