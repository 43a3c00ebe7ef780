import { IsId, noAnswerReasons, type NoAnswerReason } from '@huisrecht/contracts';
import { Aggregates, Commands } from '@huisrecht/eventing';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdPipe,
  PageQuery,
  ViewLog,
} from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { AnswerOrderDto } from '../answer-order/answer-order.dto.js';
import { AnswerOrderService } from '../answer-order/answer-order.service.js';
import { AnswerVault } from '../answers/answer-vault.js';
import { DirectoryIndex } from '../directory/directory.js';
import { askAgain, recordNoAnswer } from '../order/decisions/record-what-a-party-did.js';
import { orders } from '../order/order.aggregate.js';
import { partyIn, type Order, type StartedOrder } from '../order/order.js';
import { Orders } from '../order/orders.js';
import { refuse } from '../problems.js';
import { OrderView, orderView, PartyView, partyView } from './order-view.js';

/** Which orders. */
export class OrdersQuery extends PageQuery {
  @IsOptional() @IsId() requestId?: string;
  @IsOptional() @IsIn(['open', 'completed', 'stopped']) status?: StartedOrder['status'];
}

/** Why no answer can come. */
export class NoAnswerOfPartyDto {
  @IsIn(noAnswerReasons) reason!: NoAnswerReason;
}

/** Words of a party with its answer. */
export class PartyNote {
  @IsString() answerRef!: string;
  @IsString() words!: string;
}

/** A party with its words. */
export class PartyWithNotes extends PartyView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyNote) notes!: PartyNote[];
}

const followers = ['clerk', 'privacy-officer', 'team-lead', 'fg'] as const;

/** Who was told to correct, erase, restrict or stop, and what each did (GDPR Art. 19). */
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly orders: Orders,
    private readonly answers: AnswerOrderService,
    private readonly vault: AnswerVault,
    private readonly views: ViewLog,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  /** Orders with their parties, without anybody's data. */
  @Get()
  @Answers(OrderView, { page: true, summary: 'Orders with who was told and what each did.' })
  @Access({ roles: [...followers], purpose: 'follow-the-orders' })
  async list(@Query() query: OrdersQuery): Promise<Page<OrderView>> {
    const { items, next } = await this.orders.list(query);
    return { items: items.map((order) => this.view(order)), ...(next !== undefined && { next }) };
  }

  /** One order. */
  @Get(':orderId')
  @Answers(OrderView, { summary: 'One order with who was told and what each did.' })
  @Access({ roles: [...followers], purpose: 'follow-the-orders' })
  async show(@Param('orderId', new IdPipe('ord')) orderId: string): Promise<OrderView> {
    return this.view(await this.started(orderId));
  }

  /** One party with the words of its answers; logged as a view. */
  @Get(':orderId/parties/:party')
  @Answers(PartyWithNotes, { summary: 'One party with the words of its answers; logged as a view.' })
  @Access({ roles: [...followers], purpose: 'follow-the-orders' })
  async party(
    @Param('orderId', new IdPipe('ord')) orderId: string,
    @Param('party') name: string,
    @CurrentActor() actor: Actor,
  ): Promise<PartyWithNotes> {
    const order = await this.started(orderId);
    const view = this.partyOf(order, name);
    const { subjectIds, requestId } = order;
    await this.views.log({
      subjectIds,
      requestId,
      actor,
      purpose: 'follow-the-orders',
      categories: ['notes'],
    });
    const notes: PartyNote[] = [];
    for (const { answerRef } of view.answers) {
      const known = answerRef === undefined ? undefined : await this.vault.look(answerRef);
      if (known?.state === 'here' && known.header.because !== undefined)
        notes.push({ answerRef: known.header.answerRef, words: known.header.because });
    }
    return { ...view, notes };
  }

  /** Writes down what was done at a party. */
  @Post(':orderId/parties/:party/answer')
  @HttpCode(200)
  @Answers(PartyView, { status: 200, summary: 'Writes down what was done with an order at one party.' })
  @Access({ roles: ['employee'], purpose: 'carry-out-orders' })
  async answer(
    @Param('orderId', new IdPipe('ord')) orderId: string,
    @Param('party') name: string,
    @Body() body: AnswerOrderDto,
    @CurrentActor() actor: Actor,
  ): Promise<PartyView> {
    return this.partyOf(await this.answers.answer(orderId, name, body, actor), name);
  }

  /** Tells a party again, now. */
  @Post(':orderId/parties/:party/ask-again')
  @HttpCode(200)
  @Answers(PartyView, { status: 200, summary: 'Tells a party again, now.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'follow-the-orders' })
  async askAgain(
    @Param('orderId', new IdPipe('ord')) orderId: string,
    @Param('party') name: string,
    @CurrentActor() actor: Actor,
  ): Promise<PartyView> {
    await this.started(orderId);
    const { state } = await this.commands.execute(orders, orderId, askAgain(name, actor));
    return this.partyOf(state, name);
  }

  /** Records that no answer of a party can come, and why (P5). */
  @Post(':orderId/parties/:party/no-answer')
  @HttpCode(200)
  @Answers(PartyView, { status: 200, summary: 'A team lead records why no answer of a party can come.' })
  @Access({ roles: ['team-lead'], purpose: 'follow-the-orders' })
  async noAnswer(
    @Param('orderId', new IdPipe('ord')) orderId: string,
    @Param('party') name: string,
    @Body() { reason }: NoAnswerOfPartyDto,
    @CurrentActor() actor: Actor,
  ): Promise<PartyView> {
    await this.started(orderId);
    const { state } = await this.commands.execute(orders, orderId, recordNoAnswer(name, reason, actor));
    return this.partyOf(state, name);
  }

  private async started(orderId: string): Promise<StartedOrder> {
    const state = (await this.aggregates.load(orders, orderId))?.state;
    if (!state || state.status === 'none') throw refuse('order.not-found');
    return state;
  }

  private view(order: StartedOrder): OrderView {
    return orderView(order, this.directory, this.clock.now());
  }

  private partyOf(order: Order, name: string): PartyView {
    const party = partyIn(order, name);
    if (order.status === 'none' || !party) throw refuse('party.not-found');
    return partyView(order, party, this.directory, this.clock.now());
  }
}
