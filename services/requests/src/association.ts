import type { Association as AssociationEntry } from '@huisrecht/contracts';

/** How the association is reached and called in every letter and package: one setting, in the directory (P28). */
export interface Association {
  readonly name: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly fgEmail: string;
  readonly committee: string;
}

export const associationOf = ({ name, address, contact, fg, committee }: AssociationEntry): Association => ({
  name,
  address: address.join(', '),
  contactName: contact.name,
  contactPhone: contact.phone,
  contactEmail: contact.email,
  fgEmail: fg.email,
  committee: committee.join(', '),
});
