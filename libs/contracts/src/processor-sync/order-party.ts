import { IsIn } from 'class-validator';
import { IsDay, IsSlug, IsText } from '../kernel/fields.js';
import { adapterKinds, partyRoles, type AdapterKind, type PartyRole } from '../vocabulary.js';

/** Somebody who gets an order. */
export class OrderParty {
  @IsSlug() party!: string;
  /** The name a person reads in the letter and on the page. */
  @IsText(120) name!: string;
  @IsIn(partyRoles) role!: PartyRole;
  @IsIn(adapterKinds) adapter!: AdapterKind;
  @IsDay() answerBy!: string;
}
