import { Aggregates, Commands } from '@huisrecht/eventing';
import { Clock, type Actor } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { checkText } from '../answer-search/found-by-hand.js';
import { AnswerVault } from '../answers/answer-vault.js';
import { deliveryIdOf, searchTaskIdOf } from '../collection/ids.js';
import { recordAnswer } from '../order/decisions/record-what-a-party-did.js';
import { orders } from '../order/order.aggregate.js';
import { partyIn, type StartedOrder } from '../order/order.js';
import { isByHand, type Party } from '../order/party.js';
import { refuse } from '../problems.js';
import { answerTask } from '../search-task/decisions.js';
import { searchTasks } from '../search-task/search-task.js';
import type { AnswerOrderDto } from './answer-order.dto.js';

/** Writes down what was done with an order at one party. */
@Injectable()
export class AnswerOrderService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly vault: AnswerVault,
    private readonly clock: Clock,
  ) {}

  /**
   * By who has the task; of a party that answers by itself by a privacy officer or a team lead, for what it said another
   * way. The note rests sealed.
   * @throws Problem order.not-found, party.not-found, order.not-open, answer.needs-a-reason, free-text.*,
   * party.answers-by-itself, search-task.of-somebody-else, search-task.closed
   */
  async answer(
    orderId: string,
    name: string,
    { outcome, note, noBsn = false }: AnswerOrderDto,
    actor: Actor,
  ): Promise<StartedOrder> {
    const party = await this.open(orderId, name);
    if (note === undefined && outcome.endsWith('-because')) throw refuse('answer.needs-a-reason', 'note');
    if (note !== undefined) checkText(note, 'note', noBsn);
    if (
      !isByHand(party) &&
      !['privacy-officer', 'team-lead'].some((role) => actor.roles.includes(role as never))
    )
      throw refuse('party.answers-by-itself');
    const words = note === undefined ? {} : { because: note };
    const kept = await this.vault.keep({
      collectionId: orderId,
      deliveryId: deliveryIdOf(orderId, name),
      holder: name,
      outcome,
      items: [],
      ...words,
    });
    if (isByHand(party))
      await this.commands.execute(
        searchTasks,
        searchTaskIdOf(orderId, name),
        answerTask({ outcome, ...kept }, actor),
      );
    const answer = {
      outcome,
      answeredAt: this.clock.now().toISOString(),
      recordedBy: actor.id,
      ...(kept.answerRef !== undefined && { answerRef: kept.answerRef }),
    };
    const { state } = await this.commands.execute(orders, orderId, recordAnswer(name, answer));
    if (state.status === 'none') throw refuse('order.not-found');
    return state;
  }

  private async open(orderId: string, name: string): Promise<Party> {
    const state = (await this.aggregates.load(orders, orderId))?.state;
    if (!state || state.status === 'none') throw refuse('order.not-found');
    const party = partyIn(state, name);
    if (!party) throw refuse('party.not-found');
    if (state.status !== 'open') throw refuse('order.not-open');
    return party;
  }
}
