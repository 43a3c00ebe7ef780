import { Commands, newId } from '@huisrecht/eventing';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_NAME } from '../tokens.js';
import { logView, views, type Look } from './views.js';

/** Writes down who saw whom and what for, before anything is shown. Needs `views` among the aggregates. */
@Injectable()
export class ViewLog {
  constructor(
    private readonly commands: Commands,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  /** Resolves when the look is durable. Nothing is written when nobody was shown. */
  async log(look: Look): Promise<void> {
    if (look.subjectIds.length === 0) return;
    const viewId = newId('viw');
    await this.commands.execute(views, viewId, (state, { now }) =>
      logView(viewId, this.service, look, state, now),
    );
  }
}
