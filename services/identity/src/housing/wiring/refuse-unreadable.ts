import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Commands, type Fault, type Refusals } from '@huisrecht/eventing';
import { LookupHasher } from '@huisrecht/store';
import { giveNotice, Notice } from '../notice.js';
import { noticeOf } from '../notice-of.js';

/** A housing system whose record could not be read at all is told so: no event of ours, not JSON, no key, unknown type. */
@Injectable()
export class RefuseUnreadable implements Refusals {
  constructor(
    private readonly hasher: LookupHasher,
    private readonly modules: ModuleRef,
  ) {}

  async refuse(faults: readonly Fault[]): Promise<void> {
    for (const fault of faults) await this.tell(fault);
  }

  private async tell({ code, topic, partition, offset, id, source, type }: Fault): Promise<void> {
    // What has no id of its own is told apart by where it stands.
    const envelope = {
      id: id ?? `${topic}/${partition}/${offset}`,
      source: source ?? '',
      type: type ?? '',
      time: '',
    };
    const notice = noticeOf({ envelope }, { verdict: 'refuse', code }, this.hasher);
    await this.modules
      .get(Commands, { strict: false })
      .execute(Notice, notice.noticeId, (state, { now }) => giveNotice(notice, state, now));
  }
}
