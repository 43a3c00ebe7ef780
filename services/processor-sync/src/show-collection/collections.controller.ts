import { noAnswerReasons, type NoAnswerReason } from '@huisrecht/contracts';
import { Aggregates, Commands } from '@huisrecht/eventing';
import { Access, type Actor, Answers, Clock, CurrentActor, IdPipe } from '@huisrecht/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { collections } from '../collection/collection.aggregate.js';
import { holderIn, type Collection } from '../collection/collection.js';
import { askAgain, recordNoAnswer } from '../collection/decisions/record-what-a-holder-did.js';
import { collectionIdOf } from '../collection/ids.js';
import { DirectoryIndex } from '../directory/directory.js';
import { refuse } from '../problems.js';
import { CollectionView, HolderView, holderView, viewOf } from './collection-view.js';

/** Why no answer can come. */
export class NoAnswerDto {
  @IsIn(noAnswerReasons) reason!: NoAnswerReason;
}

/** Who was asked for a request, and what came. */
@Controller('collections')
export class CollectionsController {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  /** Who has it and have they answered: holders with state, tries, silence, and what can be done. */
  @Get(':requestId')
  @Answers(CollectionView, { summary: 'Who has it and have they answered, holder by holder.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead', 'fg'], purpose: 'follow-the-collection' })
  async show(@Param('requestId', new IdPipe('req')) requestId: string): Promise<CollectionView> {
    const found = await this.aggregates.load(collections, collectionIdOf(requestId));
    if (!found || found.state.status === 'none') throw refuse('collection.not-found');
    return viewOf(found.state, this.directory, this.clock.now());
  }

  /** Asks a holder again, now. */
  @Post(':requestId/holders/:holder/ask-again')
  @HttpCode(200)
  @Answers(HolderView, { status: 200, summary: 'Asks a holder again, now.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'follow-the-collection' })
  async askAgain(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Param('holder') holder: string,
    @CurrentActor() actor: Actor,
  ): Promise<HolderView> {
    const id = collectionIdOf(requestId);
    const { state } = await this.commands.execute(collections, id, askAgain(holder, actor));
    return this.viewOfHolder(state, holder);
  }

  /** Records that no answer of a holder can come, and why (P5). */
  @Post(':requestId/holders/:holder/no-answer')
  @HttpCode(200)
  @Answers(HolderView, { status: 200, summary: 'A team lead records why no answer of a holder can come.' })
  @Access({ roles: ['team-lead'], purpose: 'follow-the-collection' })
  async noAnswer(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Param('holder') holder: string,
    @Body() { reason }: NoAnswerDto,
    @CurrentActor() actor: Actor,
  ): Promise<HolderView> {
    const id = collectionIdOf(requestId);
    const { state } = await this.commands.execute(collections, id, recordNoAnswer(holder, reason, actor));
    return this.viewOfHolder(state, holder);
  }

  private viewOfHolder(state: Collection, name: string): HolderView {
    const holder = holderIn(state, name);
    if (state.status === 'none' || !holder) throw refuse('holder.not-found');
    return holderView(state, holder, this.directory, this.clock.now());
  }
}
