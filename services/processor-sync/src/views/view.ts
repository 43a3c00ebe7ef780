import { event, PersonalDataViewedV1, topics, type EventOf } from '@huisrecht/contracts';
import { Commands, defineAggregate, newId, type Decision } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';

interface ViewState {
  readonly logged: boolean;
}
type ViewEvent = EventOf<typeof PersonalDataViewedV1>;

/** Who saw what of whom. */
export interface Looked {
  readonly actor: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly subjectIds: readonly string[];
  readonly requestId: string;
}

/** A look at people, told subject by subject (P12; one record names one subject). */
export const logView = (
  viewId: string,
  { actor, purpose, categories, subjectIds, requestId }: Looked,
  { logged }: ViewState,
  now: Date,
): Decision<ViewEvent> =>
  logged
    ? []
    : subjectIds.map((subjectId) =>
        event(PersonalDataViewedV1, {
          viewId,
          subjectId,
          actor,
          service: 'processor-sync',
          purpose,
          categories: [...categories],
          requestId,
          viewedAt: now.toISOString(),
        }),
      );

/** One look of one colleague. */
export const views = defineAggregate<ViewState, ViewEvent>({
  name: 'views',
  topic: topics.views,
  initial: () => ({ logged: false }),
  evolve: () => ({ logged: true }),
  subscriptions: [],
});

/** Writes down who saw whom and what for, before anything is shown. */
@Injectable()
export class ViewLog {
  constructor(private readonly commands: Commands) {}

  /** Resolves when the look is durable. */
  async log(looked: Looked): Promise<void> {
    const viewId = newId('viw');
    await this.commands.execute(views, viewId, (state, { now }) => logView(viewId, looked, state, now));
  }
}
