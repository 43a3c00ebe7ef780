import { Injectable } from '@nestjs/common';
import { Aggregates, type DueHandler } from '@huisrecht/eventing';
import { Lookups } from '../lookups.js';
import { Subject, TIDY_LOOKUPS, type TidyLookups as Work } from '../subject.js';

/**
 * Takes hashes that a subject no longer has out of the look-up documents, with the data they index. A newer event may
 * bring one back meanwhile: after dropping, the subject is read again and what it has by then is put in place.
 */
@Injectable()
export class TidyLookups implements DueHandler {
  readonly kind = TIDY_LOOKUPS;

  constructor(
    private readonly aggregates: Aggregates,
    private readonly lookups: Lookups,
  ) {}

  async handle({ data }: { readonly data: Readonly<Record<string, unknown>> }): Promise<void> {
    const { subjectId, gone } = data as unknown as Work;
    const before = await this.lookupsOf(subjectId);
    await this.lookups.drop(
      subjectId,
      gone.filter((hash) => !before.includes(hash)),
    );
    await this.lookups.add([{ subjectId, hashes: await this.lookupsOf(subjectId) }]);
  }

  private async lookupsOf(subjectId: string): Promise<readonly string[]> {
    return (await this.aggregates.load(Subject, subjectId))?.state.lookups ?? [];
  }
}
