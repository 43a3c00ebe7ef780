import { Injectable } from '@nestjs/common';
import { Commands, newId } from '@huisrecht/eventing';
import type { Actor } from '@huisrecht/service-kit';
import { logView, View, type Looked } from './view.js';

/** Writes down who saw whom and what for, before anything is shown. */
@Injectable()
export class ViewLog {
  constructor(private readonly commands: Commands) {}

  /** Resolves when the look is durable. Nothing is written when nobody was shown. */
  async log(actor: Actor, looked: Omit<Looked, 'actor'>): Promise<void> {
    if (looked.subjectIds.length === 0) return;
    const viewId = newId('viw');
    const by = { ...looked, actor: actor.service ? `service:${actor.service}` : actor.id };
    await this.commands.execute(View, viewId, (state, { now }) => logView(viewId, by, state, now));
  }
}
