import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsCode, IsDay, IsText } from '../kernel/fields.js';
import { personRoles, type PersonRole } from '../vocabulary.js';

/** A postal address as the housing system knows it (VERA Adres). */
export class Address {
  @IsText(80) street!: string;
  @IsText(12) houseNumber!: string;
  @IsText(12) postalCode!: string;
  @IsText(80) city!: string;
  /** First day the person could be reached here. */
  @IsOptional() @IsDay() from?: string;
  /** Last day; absent while current. A dwelling that was left can never be a delivery address. */
  @IsOptional() @IsDay() until?: string;
}

/** Who stands behind a relation code (VERA NatuurlijkPersoon, the fields that find or reach somebody). */
export class Person {
  @IsText(40) initials!: string;
  @IsOptional() @IsText(80) firstName?: string;
  @IsOptional() @IsText(40) prefix?: string;
  @IsText(120) lastName!: string;
  @IsOptional() @IsDay() birthDate?: string;
  @IsArray() @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => Address) addresses!: Address[];
  @IsArray() @ArrayMaxSize(5) @IsText(25, { each: true }) phones!: string[];
  @IsArray() @ArrayMaxSize(5) @IsEmail({}, { each: true }) emails!: string[];
}

/** Somebody in a record, by the code of the system that issued it. */
export class PersonInRecord {
  @IsCode() relationCode!: string;
  /** The `source` that issued the code; absent when it is the publisher's own. */
  @IsOptional() @IsText(200) issuer?: string;
  @IsIn(personRoles) role!: PersonRole;
}
