import {
  deliveryChannels,
  documentKinds,
  identityWays,
  IsDay,
  IsId,
  IsMoment,
  IsText,
  rights,
  staffRoles,
  type DeliveryChannel,
  type DocumentKind,
  type IdentityWay,
  type Right,
  type StaffRole,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';
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
  'open',
  'rejected',
  'passed',
  'expired',
  'withdrawn',
] as const satisfies readonly CheckState['status'][];

/** What a way to be sure asks for, so that a form can show it. */
export class WayAnswer {
  @IsIn(identityWays) readonly way!: IdentityWay;
  @IsBoolean() readonly needsReason!: boolean;
  @IsBoolean() readonly needsDocument!: boolean;
  @IsBoolean() readonly needsTwoColleagues!: boolean;
  @IsBoolean() readonly needsKnownNumber!: boolean;
  @IsArray() @IsIn(staffRoles, { each: true }) readonly roles!: readonly StaffRole[];
}

/** How the answer travels. */
export class ChannelAnswer {
  @IsIn(deliveryChannels) readonly channel!: DeliveryChannel;
}

/** A check as a page shows it: no personal data. */
export class CheckView {
  @IsId() readonly requestId!: string;
  @IsId() readonly subjectId!: string;
  @IsIn(statuses) readonly status!: CheckState['status'];
  @IsIn(rights) readonly right!: Right;
  @IsMoment() readonly receivedAt!: string;
  @IsMoment() readonly openedAt!: string;
  @IsMoment() readonly expiresAt!: string;
  @IsInt() readonly reminders!: number;
  /** A team lead said that the protected address may be used. */
  @IsBoolean() readonly addressReleased!: boolean;
  @IsOptional() @IsIn(identityWays) readonly way?: IdentityWay;
  @IsOptional() @IsIn(documentKinds) readonly document?: DocumentKind;
  @IsOptional() @ValidateNested() @Type(() => ChannelAnswer) readonly delivery?: ChannelAnswer;
  @IsOptional() @IsIn(rejections) readonly rejectedBecause?: Rejection;
  @IsOptional() @IsText(100) readonly checkedBy?: string;
  @IsOptional() @IsMoment() readonly checkedAt?: string;
  @IsOptional() @IsArray() @IsText(100, { each: true }) readonly colleagues?: readonly string[];
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
