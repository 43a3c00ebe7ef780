import { IsId, IsText } from '@huisrecht/contracts';
import {
  Access,
  Answers,
  BodyBound,
  CurrentActor,
  IdPipe,
  PageQuery,
  type Actor,
} from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { SearchTasks } from '../search-task/search-tasks.js';
import { AnswerSearchDto } from './answer-search.dto.js';
import { SearchTasksService } from './search-tasks.service.js';
import { SearchTaskView, SearchTaskWithTerms, taskView } from './search-task-view.js';

/** Which tasks. */
export class SearchTasksQuery extends PageQuery {
  /** `true`: only what the caller may search. */
  @IsOptional() @IsIn(['true', 'false']) mine?: 'true' | 'false';
  @IsOptional() @IsIn(['open', 'answered', 'closed']) status?: 'open' | 'answered' | 'closed';
  @IsOptional() @IsId() requestId?: string;
}

/** The colleague that searches from now on. */
export class HandOverDto {
  /** Staff id: what they log in with. */
  @IsText(100) to!: string;
}

/** 10 MB of files in base64, and the rest. */
const ANSWER_BYTES = 14 * 1_024 * 1_024;

/** Places that are searched by hand. */
@Controller('search-tasks')
@Access({ roles: ['employee'], purpose: 'search-by-hand' })
export class SearchTasksController {
  constructor(
    private readonly tasks: SearchTasks,
    private readonly service: SearchTasksService,
  ) {}

  /** Search tasks, without anybody's data. */
  @Get()
  @Answers(SearchTaskView, { page: true, summary: 'Search tasks, without the data of anybody.' })
  async list(@Query() query: SearchTasksQuery, @CurrentActor() actor: Actor): Promise<Page<SearchTaskView>> {
    const { mine, ...rest } = query;
    const { items, next } = await this.tasks.list({ ...rest, mine: mine === 'true' ? actor : undefined });
    return { items: items.map((task) => taskView(task, actor)), ...(next !== undefined && { next }) };
  }

  /** One task with what to search by; for who searches, and logged. */
  @Get(':id')
  @Answers(SearchTaskWithTerms, { summary: 'One search task with what to search by; logged as a view.' })
  open(
    @Param('id', new IdPipe('tsk')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<SearchTaskWithTerms> {
    return this.service.open(id, actor);
  }

  /** What was found, or that nothing was. */
  @Post(':id/answer')
  @HttpCode(200)
  @BodyBound(ANSWER_BYTES)
  @Answers(SearchTaskView, { status: 200, summary: 'Records what was found, or that nothing was.' })
  answer(
    @Param('id', new IdPipe('tsk')) id: string,
    @Body() body: AnswerSearchDto,
    @CurrentActor() actor: Actor,
  ): Promise<SearchTaskView> {
    return this.service.answer(id, body, actor);
  }

  /** Another colleague searches from now on. */
  @Post(':id/handover')
  @HttpCode(200)
  @Answers(SearchTaskView, { status: 200, summary: 'Hands a search task to a colleague.' })
  handOver(
    @Param('id', new IdPipe('tsk')) id: string,
    @Body() { to }: HandOverDto,
    @CurrentActor() actor: Actor,
  ): Promise<SearchTaskView> {
    return this.service.handOver(id, to, actor);
  }
}
