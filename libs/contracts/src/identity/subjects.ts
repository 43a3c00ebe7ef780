import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { personRoles, type PersonRole } from '../vocabulary.js';

@Event(topics.subjects, 'subjectId', 'A code of a housing system got its pseudonym for ever.')
export class SubjectRegisteredV1 {
  static readonly type = 'nl.huisrecht.identity.subject-registered.v1';
  @IsId() subjectId!: string;
  @IsArray() @ArrayMaxSize(8) @IsIn(personRoles, { each: true }) groups!: PersonRole[];
  /** CloudEvents source of the housing system that knows this person by that code; absent in what was told before. */
  @IsOptional() @IsText(200) issuer?: string;
}

@Event(
  topics.subjects,
  'subjectId',
  'What is known of a subject has changed: which fields, never their values.',
)
export class SubjectChangedV1 {
  static readonly type = 'nl.huisrecht.identity.subject-changed.v1';
  @IsId() subjectId!: string;
  @IsArray() @ArrayMaxSize(20) @IsSlug({ each: true }) fields!: string[];
  /** Whether the address must stay hidden from now on. */
  @IsBoolean() protectedAddress!: boolean;
  /** CloudEvents source of the housing system that told it; absent in what was told before. */
  @IsOptional() @IsText(200) issuer?: string;
}
