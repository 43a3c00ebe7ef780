import { IsCode, IsDay, IsSlug, IsText } from '@huisrecht/contracts';
import { Refused, refuse } from '../../refusal.js';
import { IsEmail, IsIn, IsOptional } from 'class-validator';
import { searchKinds, type SearchKind, type SearchValues } from '../lookup-values.js';

/** What to look for: `by`, and the values of that kind. */
export class SearchDto {
  /** What it is for: a slug of the register, `intake-of-requests`. */
  @IsSlug() purpose!: string;
  @IsIn(searchKinds) by!: SearchKind;
  /** Relation code or contract number. */
  @IsOptional() @IsCode() code?: string;
  @IsOptional() @IsText(12) postalCode?: string;
  @IsOptional() @IsText(12) houseNumber?: string;
  @IsOptional() @IsText(12) addition?: string;
  @IsOptional() @IsText(25) phone?: string;
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @IsText(120) lastName?: string;
  @IsOptional() @IsText(40) prefix?: string;
  @IsOptional() @IsDay() birthDate?: string;
}

const given = <T>(value: T | undefined, field: string): T => {
  if (value === undefined) throw new Refused(refuse('search.no-value', field));
  return value;
};

/** The values that belong to the kind. @throws Refused `search.no-value` naming the field that is missing */
export const searchValuesOf = (dto: SearchDto): SearchValues => {
  switch (dto.by) {
    case 'relation-code':
    case 'contract-number':
      return { by: dto.by, code: given(dto.code, 'code') };
    case 'address':
      return {
        by: dto.by,
        postalCode: given(dto.postalCode, 'postalCode'),
        houseNumber: given(dto.houseNumber, 'houseNumber'),
        addition: dto.addition,
      };
    case 'phone':
      return { by: dto.by, phone: given(dto.phone, 'phone') };
    case 'email':
      return { by: dto.by, email: given(dto.email, 'email') };
    case 'name-and-birth-date':
      return {
        by: dto.by,
        lastName: given(dto.lastName, 'lastName'),
        prefix: dto.prefix,
        birthDate: given(dto.birthDate, 'birthDate'),
      };
  }
};
