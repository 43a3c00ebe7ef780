import { Aggregates, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Requests } from '../requests.js';
import { keptViews, noteRetentionView, type OfView } from './kept-view.js';
import { noteView } from './note-view.js';

/** The whole answer of retention is here: tells the request. */
@Injectable()
export class NoteRetentionView implements DueHandler {
  readonly kind = noteRetentionView;

  constructor(
    private readonly aggregates: Aggregates,
    private readonly requests: Requests,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const { requestId, viewId } = data as unknown as OfView;
    const kept = await this.aggregates.load(keptViews, viewId);
    if (kept && (await this.requests.find(requestId)))
      await this.requests.decide(requestId, noteView(kept.state));
  }
}
