import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsCode, IsId, IsSlug, IsText } from '@huisrecht/contracts';
import { Access, Answers, CurrentActor, IdPipe, type Actor } from '@huisrecht/service-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsOptional } from 'class-validator';
import { demand } from '../refusal.js';
import { onlyItsServices } from '../service-policy.js';
import { FoundByCodes, FoundSubjects, PersonSet, ResolvedSubjects, SubjectView } from './answers.js';
import { FindByCode } from './find-by-code/find-by-code.js';
import { PersonSets } from './person-sets.js';
import { ResolveSubjects } from './resolve-subjects/resolve-subjects.js';
import { SamePerson } from './same-person/same-person.js';
import { SearchDto, searchValuesOf } from './search-subjects/search-subjects.dto.js';
import { SearchSubjects } from './search-subjects/search-subjects.js';
import { ViewSubject } from './view-subject/view-subject.js';

/** Why somebody opens a person. */
export class ViewDto {
  @IsSlug() purpose!: string;
  @IsOptional() @IsId() requestId?: string;
}
/** Whom a service needs identifiers of, and what for. */
export class ResolveDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsId({ each: true }) subjectIds!: string[];
  @IsSlug() purpose!: string;
  @IsOptional() @IsId() requestId?: string;
  /** Every pseudonym of each person, also those that are not named. */
  @IsOptional() @IsBoolean() wholePerson?: boolean;
}
/** Relation codes of a list of requests, and what it is for. */
export class FindByCodeDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @IsCode({ each: true }) codes!: string[];
  @IsSlug() purpose!: string;
}
/** Why a set of pseudonyms changes. `notABsn`: a bare number in the reason is no burgerservicenummer. */
export class ReasonDto {
  @IsText(500) reason!: string;
  @IsOptional() @IsBoolean() notABsn?: boolean;
}
/** The pseudonyms that are the same person. */
export class SamePersonDto extends ReasonDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(19) @ArrayUnique() @IsId({ each: true }) subjectIds!: string[];
}

/** People, by pseudonym. */
@Controller('subjects')
export class SubjectsController {
  constructor(
    private readonly searching: SearchSubjects,
    private readonly viewing: ViewSubject,
    private readonly resolving: ResolveSubjects,
    private readonly byCode: FindByCode,
    private readonly persons: SamePerson,
    private readonly sets: PersonSets,
  ) {}

  /** Finds people by an exact value; at most 20, each logged as seen. */
  @Post('search')
  @HttpCode(200)
  @Answers(FoundSubjects, {
    status: 200,
    summary: 'Finds people by an exact value; at most 20, each logged as seen.',
  })
  @Access({ roles: ['clerk', 'privacy-officer'], purpose: 'find-the-subject' })
  async search(@Body() body: SearchDto, @CurrentActor() actor: Actor): Promise<FoundSubjects> {
    return { items: await this.searching.search(searchValuesOf(body), body.purpose, actor) };
  }

  /** Opens one person for a stated purpose, logged. */
  @Post(':id/views')
  @HttpCode(200)
  @Answers(SubjectView, { status: 200, summary: 'Opens one person for a stated purpose, logged.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'see-the-subject' })
  view(
    @Param('id', new IdPipe('sub')) id: string,
    @Body() { purpose, requestId }: ViewDto,
    @CurrentActor() actor: Actor,
  ): Promise<SubjectView> {
    return this.viewing.view(id, purpose, actor, requestId);
  }

  /** Identifiers just in time, for a service that asks holders or writes letters. */
  @Post('resolve')
  @HttpCode(200)
  @Answers(ResolvedSubjects, { status: 200, summary: 'Identifiers just in time, for a service.' })
  @Access({ roles: ['service'], purpose: 'ask-holders' })
  async resolve(
    @Body() { subjectIds, purpose, requestId, wholePerson }: ResolveDto,
    @CurrentActor() actor: Actor,
  ): Promise<ResolvedSubjects> {
    demand(onlyItsServices('resolve', actor.service));
    return { items: await this.resolving.resolve(subjectIds, purpose, actor, requestId, wholePerson) };
  }

  /** Whose relation codes these are, for a service that takes in a list: pseudonyms only, each logged. */
  @Post('find-by-code')
  @HttpCode(200)
  @Answers(FoundByCodes, { status: 200, summary: 'Whose relation codes these are: pseudonyms only.' })
  @Access({ roles: ['service'], purpose: 'import-of-requests' })
  async findByCode(
    @Body() { codes, purpose }: FindByCodeDto,
    @CurrentActor() actor: Actor,
  ): Promise<FoundByCodes> {
    demand(onlyItsServices('find-by-code', actor.service));
    return { items: await this.byCode.find(codes, purpose, actor) };
  }

  /** Which pseudonyms are this person; a subject that is not known is a person of its own. */
  @Get(':id/person')
  @Answers(PersonSet, { summary: 'Which pseudonyms are this person.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead', 'service'], purpose: 'see-the-subject' })
  person(@Param('id', new IdPipe('sub')) id: string): Promise<PersonSet> {
    return this.sets.of(id);
  }

  /** These pseudonyms are the same person; waits for a second colleague where an address is protected. */
  @Post(':id/same-person')
  @HttpCode(200)
  @Answers(PersonSet, { status: 200, summary: 'These pseudonyms are the same person.' })
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'join-pseudonyms' })
  join(
    @Param('id', new IdPipe('sub')) id: string,
    @Body() { subjectIds, reason, notABsn = false }: SamePersonDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonSet> {
    return this.persons.join(id, subjectIds, { reason, notABsn }, actor);
  }

  /** This pseudonym is a person of its own again. */
  @Post(':id/separate-person')
  @HttpCode(200)
  @Answers(PersonSet, { status: 200, summary: 'This pseudonym is a person of its own again.' })
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'separate-pseudonyms' })
  separate(
    @Param('id', new IdPipe('sub')) id: string,
    @Body() { reason, notABsn = false }: ReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonSet> {
    return this.persons.separate(id, { reason, notABsn }, actor);
  }
}
