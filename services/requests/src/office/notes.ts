import { idFrom } from '@huisrecht/eventing';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import type { DecisionOutcome } from '@huisrecht/contracts';
import { Injectable } from '@nestjs/common';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand } from '../domain/refusal.js';
import type { KnownRequest } from '../domain/state.js';
import { noteFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { Requests } from '../requests.js';
import { addComment, giveAdvice } from './office.js';

/** Words of a colleague, sealed. */
export interface Note {
  readonly text: string;
}

/** A comment or advice with its words. */
export interface WithWords {
  readonly words?: string;
}

/** What colleagues write beside a request: sealed, and only its id in an event. */
@Injectable()
export class Notes {
  constructor(
    private readonly requests: Requests,
    private readonly files: SealedFiles,
    private readonly views: ViewLog,
  ) {}

  /** Seals words. @throws Refused when a BSN is in them */
  async keep(
    id: string,
    subjectId: string,
    text: string,
    field: string,
    confirmNoBsn = false,
  ): Promise<void> {
    demand(staffTextHoldsNoBsn(text, field, confirmNoBsn));
    const note: Note = { text: text.trim() };
    await this.files.keep(noteFileId(id), 'note', requestFileKey(subjectId), note);
  }

  /** @throws Refused */
  async comment(
    requestId: string,
    body: { text: string; confirmNoBsn?: boolean },
    actor: Actor,
    key: string,
  ): Promise<KnownRequest> {
    const { subjectId } = await this.requests.get(requestId);
    const commentId = idFrom('cmt', requestId, actor.id, key);
    await this.keep(commentId, subjectId, body.text, 'text', body.confirmNoBsn);
    return this.requests.decide(requestId, addComment(commentId, actor.id));
  }

  /** @throws Refused */
  async advise(
    requestId: string,
    line: number,
    body: { advises: DecisionOutcome; words: string; confirmNoBsn?: boolean },
    actor: Actor,
    key: string,
  ): Promise<KnownRequest> {
    const { subjectId } = await this.requests.get(requestId);
    const adviceId = idFrom('adv', requestId, String(line), actor.id, key);
    await this.keep(adviceId, subjectId, body.words, 'words', body.confirmNoBsn);
    const command = { adviceId, line, advises: body.advises, givenBy: actor.id };
    return this.requests.decide(requestId, giveAdvice(command));
  }

  /** Opens the words of notes, and logs that they were seen. */
  async open<T>(
    request: KnownRequest,
    notes: readonly (T & { readonly id: string })[],
    actor: Actor,
  ): Promise<(T & WithWords)[]> {
    const opened = await Promise.all(
      notes.map(async ({ id, ...note }) => {
        const words = (await this.files.open<Note>(noteFileId(id), 'note'))?.text;
        return { ...(note as unknown as T), ...(words !== undefined && { words }) };
      }),
    );
    if (opened.length > 0)
      await this.views.log({
        actor,
        purpose: 'see-a-request',
        categories: ['request-file'],
        subjectIds: [request.subjectId],
        requestId: request.id,
      });
    return opened;
  }
}
