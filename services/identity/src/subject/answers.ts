import {
  Address,
  IsCode,
  IsDay,
  IsId,
  IsMoment,
  IsText,
  personRoles,
  type PersonRole,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, ValidateNested } from 'class-validator';

/** A name as the housing system knows it. */
export class NameAnswer {
  @IsText(40) readonly initials!: string;
  @IsOptional() @IsText(80) readonly firstName?: string;
  @IsOptional() @IsText(40) readonly prefix?: string;
  @IsText(120) readonly lastName!: string;
}

/** A code and the `source` of the housing system that gave it. */
export class CodeAnswer {
  @IsText(256) readonly issuer!: string;
  @IsCode() readonly code!: string;
}

/** Just enough to tell people apart. */
export class FoundSubject {
  @IsId() readonly subjectId!: string;
  /** The same for pseudonyms that are one person. */
  @IsId() readonly personId!: string;
  @IsText(40) readonly initials!: string;
  /** Absent where the address is protected. */
  @IsOptional() @IsText(80) readonly city?: string;
  @IsOptional() @IsInt() readonly birthYear?: number;
  @IsArray() @IsIn(personRoles, { each: true }) readonly groups!: readonly PersonRole[];
  @IsBoolean() readonly protectedAddress!: boolean;
}

/** What a search found; at most 20. */
export class FoundSubjects {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FoundSubject)
  readonly items!: readonly FoundSubject[];
}

/** Whose a code is: a pseudonym, and nothing that tells who that is. `more`: of several people, a human must look. */
export class FoundByCode {
  @IsIn(['one', 'nobody', 'more']) readonly found!: 'one' | 'nobody' | 'more';
  @IsOptional() @IsId() readonly subjectId?: string;
}

/** One for each code that was asked, in order. */
export class FoundByCodes {
  @IsArray() @ValidateNested({ each: true }) @Type(() => FoundByCode) readonly items!: readonly FoundByCode[];
}

/** What of somebody can be reached or found by. */
class Reachable {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CodeAnswer) readonly codes!: readonly CodeAnswer[];
  @IsArray() @IsCode({ each: true }) readonly contractNumbers!: readonly string[];
  @IsOptional() @IsDay() readonly birthDate?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Address) readonly addresses!: readonly Address[];
  @IsArray() @IsText(25, { each: true }) readonly phones!: readonly string[];
  @IsArray() @IsEmail({}, { each: true }) readonly emails!: readonly string[];
  @IsBoolean() readonly protectedAddress!: boolean;
}

/** A merge that somebody proposed and a second colleague must agree with: an address is protected. */
export class WaitingMerge {
  @IsArray() @IsId({ each: true }) readonly subjectIds!: readonly string[];
  @IsText(100) readonly by!: string;
  @IsMoment() readonly at!: string;
}

/** A person: the pseudonyms that somebody said are one. */
export class PersonSet {
  @IsId() readonly personId!: string;
  /** The pseudonym that events of this person have as their key. */
  @IsId() readonly knownBy!: string;
  /** When somebody last said who belongs together. */
  @IsOptional() @IsMoment() readonly changedAt?: string | undefined;
  @IsOptional() @ValidateNested() @Type(() => WaitingMerge) readonly waitsForSecond?:
    WaitingMerge | undefined;
  /** The subject that was asked for first. */
  @IsArray() @IsId({ each: true }) readonly subjectIds!: readonly string[];
}

/** Somebody as a colleague sees them, for a stated purpose. */
export class SubjectView extends Reachable {
  @IsId() readonly subjectId!: string;
  @IsId() readonly personId!: string;
  /** Every pseudonym of this person. */
  @IsArray() @IsId({ each: true }) readonly subjectIds!: readonly string[];
  @IsArray() @IsIn(personRoles, { each: true }) readonly groups!: readonly PersonRole[];
  @ValidateNested() @Type(() => NameAnswer) readonly name!: NameAnswer;
  /** True where addresses are left out because they are protected. */
  @IsBoolean() readonly addressWithheld!: boolean;
}

/** `unknown`: nobody told yet whose code this is. `erased`: its key was destroyed. */
export const resolutions = ['known', 'unknown', 'erased'] as const;

/** What a holder is asked by, just in time. No addresses where they are protected (LAW 1.7). */
export class Identifiers extends Reachable {
  @IsId() readonly subjectId!: string;
  /** The same for pseudonyms that are one person. */
  @IsId() readonly personId!: string;
  @IsIn(resolutions) readonly state!: (typeof resolutions)[number];
  @IsOptional() @ValidateNested() @Type(() => NameAnswer) readonly name?: NameAnswer;
}

/** Identifiers of every id that is a pseudonym. */
export class ResolvedSubjects {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Identifiers) readonly items!: readonly Identifiers[];
}
