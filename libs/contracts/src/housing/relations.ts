import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsCode } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { personRoles, type PersonRole } from '../vocabulary.js';
import { Person } from './person.js';

/** What both relation events tell: the whole of what the system now knows of the person. */
class RelationFacts {
  @IsCode() relationCode!: string;
  @IsIn(personRoles, { each: true }) @IsArray() @ArrayMaxSize(8) groups!: PersonRole[];
  @IsDefined() @ValidateNested() @Type(() => Person) person!: Person;
  /** Contract numbers under which a clerk may find this person. */
  @IsArray() @ArrayMaxSize(20) @IsCode({ each: true }) contractNumbers!: string[];
  /** True when the address must stay hidden (geheim adres, shelter, stalking). */
  @IsOptional() @IsBoolean() protectedAddress?: boolean;
}

@Event(topics.housingRecords, 'relationCode', 'A housing system knows a person under this code.')
export class RelationRegisteredV1 extends RelationFacts {
  static readonly type = 'nl.huisrecht.housing.relation-registered.v1';
}

@Event(
  topics.housingRecords,
  'relationCode',
  'What a housing system knows of a person has changed; the event holds the new whole.',
)
export class RelationChangedV1 extends RelationFacts {
  static readonly type = 'nl.huisrecht.housing.relation-changed.v1';
}
