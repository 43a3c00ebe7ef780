import { Aggregates } from '@huisrecht/eventing';
import type { RetentionItem } from '@huisrecht/contracts';
import { Injectable } from '@nestjs/common';
import type { AnsweredLine } from '../domain/answer-facts.js';
import { liveLines, type KnownRequest, type Line } from '../domain/state.js';
import type { LineDecisionFile } from '../decide-line/line-decisions.js';
import { decisionFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import type { DirectoryView } from '../neighbours/answers.js';
import { itemsOf, keptViews } from '../retention-view/kept-view.js';
import { latestView } from '../retention-view/latest-view.js';
import { answeredLine } from './answered-line.js';

/** Decided lines as letters tell of them, with their words and values opened just in time. */
@Injectable()
export class DecidedLines {
  constructor(
    private readonly files: SealedFiles,
    private readonly aggregates: Aggregates,
  ) {}

  /** Every line that is not withdrawn. @throws Error when one is not decided; KeyDestroyed */
  all(state: KnownRequest, directory: DirectoryView): Promise<AnsweredLine[]> {
    return Promise.all(liveLines(state).map((line) => this.one(state, line, directory)));
  }

  /** @throws Error when it is not decided; KeyDestroyed */
  async one(state: KnownRequest, line: Line, directory: DirectoryView): Promise<AnsweredLine> {
    const { decided } = line;
    const [file, retention] = await Promise.all([
      decided && this.files.open<LineDecisionFile>(decisionFileId(decided.decisionId), 'decision'),
      this.retention(state, line),
    ]);
    return answeredLine(state, line, { file, retention, directory });
  }

  private async retention(state: KnownRequest, { line, right }: Line): Promise<RetentionItem[]> {
    const view = right === 'erasure' ? latestView(state, line) : undefined;
    const kept = view && (await this.aggregates.load(keptViews, view.viewId));
    return kept ? itemsOf(kept.state) : [];
  }
}
