import {
  deliveryChannels,
  documentKinds,
  identityWays,
  authorityProofs,
  IsDay,
  IsId,
  IsMoment,
  IsText,
  objectionKinds,
  representativeKinds,
  representedMatters,
  rights,
  staffRoles,
  type AuthorityProof,
  type DeliveryChannel,
  type DocumentKind,
  type IdentityWay,
  type ObjectionKind,
  type RepresentativeKind,
  type RepresentedMatter,
  type Right,
  type StaffRole,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { protections, type Protection } from './check-policy.js';
import { NameAnswer } from '../subject/answers.js';
import { rejections, type CheckState, type Rejection } from './check.state.js';
import {
  contactKinds,
  reasonsNotOffered,
  type ContactKind,
  type NotOffered,
} from './rules/contacts-known-before-the-request.js';

const statuses = [
  'none',
  'not-needed',
  'open',
  'rejected',
  'passed',
  'expired',
  'withdrawn',
  'deceased',
] as const satisfies readonly CheckState['status'][];

/** What a way to be sure asks for, so that a form can show it. */
export class WayAnswer {
  @IsIn(identityWays) readonly way!: IdentityWay;
  @IsBoolean() readonly needsReason!: boolean;
  @IsBoolean() readonly needsDocument!: boolean;
  @IsBoolean() readonly needsTwoColleagues!: boolean;
  @IsBoolean() readonly needsKnownNumber!: boolean;
  @IsBoolean() readonly needsEarlierCheck!: boolean;
  @IsArray() @IsIn(staffRoles, { each: true }) readonly roles!: readonly StaffRole[];
}

/** How the answer travels. */
export class ChannelAnswer {
  @IsIn(deliveryChannels) readonly channel!: DeliveryChannel;
}

/** What a kind of representative shows, and what its authority can be about, so that a form can show it. */
export class RepresentativeAnswer {
  @IsIn(representativeKinds) readonly kind!: RepresentativeKind;
  @IsArray() @IsIn(authorityProofs, { each: true }) readonly proofs!: readonly AuthorityProof[];
  /** Only for who is younger than sixteen. */
  @IsBoolean() readonly forChildren!: boolean;
  /** Absent where the authority is about everything. */
  @IsOptional()
  @IsArray()
  @IsIn(representedMatters, { each: true })
  readonly matters?: readonly RepresentedMatter[];
}

/** A line of the request, and whether it waits for the check. */
export class LineAnswer {
  @IsInt() readonly line!: number;
  @IsIn(rights) readonly right!: Right;
  @IsOptional() @IsIn(objectionKinds) readonly objection?: ObjectionKind;
  @IsBoolean() readonly needsCheck!: boolean;
  /** Needs a check, is not withdrawn, and did not pass yet. */
  @IsBoolean() readonly waits!: boolean;
}

/** Who acts for the person, as it was seen. */
export class ActingAnswer {
  @IsIn(representativeKinds) readonly kind!: RepresentativeKind;
  @IsIn(authorityProofs) readonly proof!: AuthorityProof;
  @IsArray() @IsInt({ each: true }) readonly lines!: readonly number[];
  @IsOptional()
  @IsArray()
  @IsIn(representedMatters, { each: true })
  readonly matters?: readonly RepresentedMatter[];
  @IsOptional() @IsDay() readonly until?: string;
  @IsOptional() @IsDay() readonly sixteenOn?: string;
}

/** A human's choice about somebody under protection who came alone; the reason is not shown here. */
export class ProtectionAnswer {
  @IsIn(protections) readonly kind!: Protection;
  @IsArray() @IsInt({ each: true }) readonly inside!: readonly number[];
  @IsBoolean() readonly goesOn!: boolean;
}

/** A check as a page shows it: no personal data. */
export class CheckView {
  @IsId() readonly requestId!: string;
  @IsId() readonly subjectId!: string;
  @IsIn(statuses) readonly status!: CheckState['status'];
  @IsArray() @ValidateNested({ each: true }) @Type(() => LineAnswer) readonly lines!: readonly LineAnswer[];
  @IsMoment() readonly receivedAt!: string;
  /** Absent when no check was ever needed. */
  @IsOptional() @IsMoment() readonly openedAt?: string;
  @IsOptional() @IsMoment() readonly expiresAt?: string;
  @IsInt() readonly reminders!: number;
  /** Attempts that failed. */
  @IsInt() readonly failed!: number;
  /** Two failed: a team lead does the next one. */
  @IsBoolean() readonly teamLeadNeeded!: boolean;
  /** A team lead said that the protected address may be used. */
  @IsBoolean() readonly addressReleased!: boolean;
  @IsOptional() @IsIn(identityWays) readonly way?: IdentityWay;
  @IsOptional() @IsIn(documentKinds) readonly document?: DocumentKind;
  @IsOptional() @ValidateNested() @Type(() => ChannelAnswer) readonly delivery?: ChannelAnswer;
  @IsOptional() @IsIn(rejections) readonly rejectedBecause?: Rejection;
  @IsOptional() @IsText(100) readonly checkedBy?: string;
  @IsOptional() @IsMoment() readonly checkedAt?: string;
  @IsOptional() @IsArray() @IsText(100, { each: true }) readonly colleagues?: readonly string[];
  /** Who acts, per time that it was passed. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ActingAnswer)
  readonly representations!: readonly ActingAnswer[];
  @IsOptional() @ValidateNested() @Type(() => ProtectionAnswer) readonly protection?: ProtectionAnswer;
  @IsOptional() @IsId() readonly earlierCheckId?: string;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RepresentativeAnswer)
  readonly representatives!: readonly RepresentativeAnswer[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => WayAnswer) readonly ways!: readonly WayAnswer[];
  /** Originals that are accepted here. */
  @IsArray() @IsIn(documentKinds, { each: true }) readonly documents!: readonly DocumentKind[];
}

/** An address without its period. */
export class PlainAddress {
  @IsText(80) readonly street!: string;
  @IsText(12) readonly houseNumber!: string;
  @IsText(12) readonly postalCode!: string;
  @IsText(80) readonly city!: string;
}

/** An address that may be chosen; `index` is what `outcome` takes. */
export class OfferedAddress extends PlainAddress {
  @IsInt() readonly index!: number;
}
/** A mailbox that may be chosen. */
export class OfferedEmail {
  @IsInt() readonly index!: number;
  @IsEmail() readonly email!: string;
}
/** A number that may be called back. */
export class OfferedPhone {
  @IsInt() readonly index!: number;
  @IsText(25) readonly phone!: string;
}
/** How many contacts are left out, and why. */
export class WithheldContacts {
  @IsIn(contactKinds) readonly kind!: ContactKind;
  @IsIn(reasonsNotOffered) readonly because!: NotOffered;
  @IsInt() readonly count!: number;
}

/** Who should be there, and where the answer may go. */
export class PersonAtCheck {
  @IsId() readonly subjectId!: string;
  @IsBoolean() readonly protectedAddress!: boolean;
  @IsBoolean() readonly addressReleased!: boolean;
  /** Absent when nobody is known behind the code. */
  @IsOptional() @ValidateNested() @Type(() => NameAnswer) readonly name?: NameAnswer;
  @IsOptional() @IsDay() readonly birthDate?: string;
  /** Under sixteen when the request came and today: somebody must act for them. Absent when no birth date is known. */
  @IsOptional() @IsBoolean() readonly child?: boolean;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfferedAddress)
  readonly addresses!: readonly OfferedAddress[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfferedEmail)
  readonly emails!: readonly OfferedEmail[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfferedPhone)
  readonly phones!: readonly OfferedPhone[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WithheldContacts)
  readonly notOffered!: readonly WithheldContacts[];
}

/** Where a letter about this request may go now. */
export class Delivery extends ChannelAnswer {
  /** `confirmed` at the check; `known-before`: nobody was sure yet, a contact known before the request. */
  @IsIn(['confirmed', 'known-before']) readonly basis!: 'confirmed' | 'known-before';
  /** Absent when nobody is known behind the code. */
  @IsOptional() @ValidateNested() @Type(() => NameAnswer) readonly name?: NameAnswer;
  @IsOptional() @IsEmail() readonly email?: string;
  @IsOptional() @ValidateNested() @Type(() => PlainAddress) readonly address?: PlainAddress;
  /** True when what was confirmed cannot be used any more: ask the person, or hand it over at the counter. */
  @IsBoolean() readonly lapsed!: boolean;
}

/** A contact, masked, with since when we know it. */
export class KnownContact {
  @IsIn(contactKinds) readonly kind!: ContactKind;
  @IsInt() readonly index!: number;
  /** `06 ** ** 78`. */
  @IsText(80) readonly masked!: string;
  /** Absent when it came with the first that we heard of this person. */
  @IsOptional() @IsMoment() readonly since?: string;
  /** Something can be confirmed through it. */
  @IsBoolean() readonly usable!: boolean;
  @IsOptional() @IsIn(reasonsNotOffered) readonly because?: NotOffered;
}
/** Every contact of the person. */
export class KnownContacts {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KnownContact)
  readonly items!: readonly KnownContact[];
}
