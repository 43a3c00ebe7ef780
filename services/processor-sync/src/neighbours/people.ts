import { Address, IsCode, IsDay, IsId, IsText, type HolderEntry } from '@huisrecht/contracts';
import type { ServiceClient } from '@huisrecht/service-kit';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Subject } from '../asking/holder-adapter.js';

class Name {
  @IsText(40) initials!: string;
  @IsOptional() @IsText(80) firstName?: string;
  @IsOptional() @IsText(40) prefix?: string;
  @IsText(120) lastName!: string;
}
class IssuedCode {
  @IsText(256) issuer!: string;
  @IsCode() code!: string;
}

/** What identity says of one pseudonym, just in time. No address where it is protected. */
export class Identifiers {
  @IsId() subjectId!: string;
  @IsIn(['known', 'unknown', 'erased']) state!: 'known' | 'unknown' | 'erased';
  @IsArray() @ValidateNested({ each: true }) @Type(() => IssuedCode) codes!: IssuedCode[];
  @IsArray() @IsCode({ each: true }) contractNumbers!: string[];
  @IsOptional() @ValidateNested() @Type(() => Name) name?: Name;
  @IsOptional() @IsDay() birthDate?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Address) addresses!: Address[];
  @IsArray() @IsString({ each: true }) phones!: string[];
  @IsArray() @IsString({ each: true }) emails!: string[];
}
class Resolved {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Identifiers) items!: Identifiers[];
}

/** Who stands behind a pseudonym, for the moment of asking. */
export abstract class People {
  /** @throws ServiceAway, RemoteProblem */
  abstract resolve(
    subjectIds: readonly string[],
    requestId: string | undefined,
    signal?: AbortSignal,
  ): Promise<readonly Identifiers[]>;
}

/** Asks `identity`, which logs each look. */
export class HttpPeople extends People {
  constructor(private readonly identity: ServiceClient) {
    super();
  }

  async resolve(subjectIds: readonly string[], requestId: string | undefined, signal?: AbortSignal) {
    const body = { subjectIds, purpose: 'ask-holders', ...(requestId !== undefined && { requestId }) };
    const { items } = await this.identity.post('/subjects/resolve', body, Resolved, signal ? { signal } : {});
    return items;
  }
}

/**
 * Identifiers as a holder can use them: codes of the system that it knows people by, and no other, for the same code
 * may be somebody else elsewhere.
 */
export const subjectFor = ({ issuer }: Pick<HolderEntry, 'issuer'>, of: Identifiers): Subject => ({
  ...common(of),
  codes: of.codes.filter((one) => one.issuer === issuer).map(({ code }) => code),
});

/** Identifiers for a person who searches by hand: all of them. */
export const subjectForAPerson = (of: Identifiers): Subject => ({
  ...common(of),
  codes: of.codes.map(({ code }) => code),
});

const common = ({ subjectId, contractNumbers, name, birthDate, addresses, phones, emails }: Identifiers) => ({
  subjectId,
  contractNumbers,
  phones,
  emails,
  addresses: addresses.map(addressLine),
  ...(name && { name: fullName(name) }),
  ...(birthDate !== undefined && { birthDate }),
});

/** An address as it stands on an envelope, on one line. */
export const addressLine = ({ street, houseNumber, postalCode, city }: Address): string =>
  `${street} ${houseNumber}, ${postalCode} ${city}`;

/** A name as it stands on an envelope. */
export const fullName = ({ initials, prefix, lastName }: Name): string =>
  [initials, prefix, lastName].filter((part) => part).join(' ');
