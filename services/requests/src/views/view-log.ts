import { Commands, newId } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';
import type { KnownRequest } from '../domain/state.js';
import { logView, views } from './view.js';

/** Writes down who saw what of whom and what for, before anything is shown. */
@Injectable()
export class ViewLog {
  constructor(private readonly commands: Commands) {}

  /** Resolves when the look is durable. */
  async log(
    actor: string,
    request: KnownRequest,
    purpose: string,
    categories: readonly string[],
  ): Promise<void> {
    const viewId = newId('viw');
    const looked = { actor, purpose, categories, subjectId: request.subjectId, requestId: request.id };
    await this.commands.execute(views, viewId, (state, { now }) => logView(viewId, looked, state, now));
  }
}
