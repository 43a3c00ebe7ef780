import { addDays, dayOf, earlier } from '@huisrecht/calendar';
import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import type { Colleague } from '../domain/actor.js';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand } from '../domain/refusal.js';
import type { KnownRequest } from '../domain/state.js';
import { decisionFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { hashOf } from '../manifest/manifest.js';
import { DeskDays } from '../neighbours/desk-days.js';
import { Requests } from '../requests.js';
import { extendTerm, resumeTerm, stopTerm } from './change-term.js';
import type { ExtensionDto, ResumeDto, StopDto } from './terms.dto.js';

/** The words of an extension, under its decision. */
export interface ExtensionFile {
  readonly motivation: string;
}
/** The words of a stop, under its id. */
export interface StopFile {
  readonly question: string;
}

/** What was written about the term of a request. */
export interface TermWords {
  readonly extension?: ExtensionFile;
  readonly stops: readonly (StopFile & { readonly stopId: string })[];
}

const colleague = ({ id, roles }: Actor): Colleague => ({ id, roles });

/** Changes the term of the law: the rules first, then the words sealed, then the event that refers to them. */
@Injectable()
export class Terms {
  constructor(
    private readonly requests: Requests,
    private readonly files: SealedFiles,
    private readonly desk: DeskDays,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /** @param key the caller's own key for this extension @throws Refused by the rules */
  async extend(requestId: string, body: ExtensionDto, actor: Actor, key: string): Promise<KnownRequest> {
    const decisionId = idFrom('dec', requestId, actor.id, key, hashOf(body));
    demand(staffTextHoldsNoBsn(body.motivation, 'motivation', body.confirmNoBsn === true));
    const { ground, motivation } = body;
    const decide = extendTerm({ decisionId, ground, motivation, by: colleague(actor) });
    const request = await this.requests.get(requestId);
    decide(request, { now: this.clock.now() });
    const file: ExtensionFile = { motivation: motivation.trim() };
    await this.files.keep(decisionFileId(decisionId), 'decision', requestFileKey(request.subjectId), file);
    return this.requests.decide(requestId, decide);
  }

  /** @param key the caller's own key for this stop @throws Refused by the rules */
  async stop(requestId: string, body: StopDto, actor: Actor, key: string): Promise<KnownRequest> {
    const stopId = idFrom('stp', requestId, actor.id, key, hashOf(body));
    demand(staffTextHoldsNoBsn(body.question, 'question', body.confirmNoBsn === true));
    const { reason, question } = body;
    const decide = stopTerm({ stopId, reason, question, by: colleague(actor) });
    const request = await this.requests.get(requestId);
    decide(request, { now: this.clock.now() });
    const file: StopFile = { question: question.trim() };
    await this.files.keep(decisionFileId(stopId), 'decision', requestFileKey(request.subjectId), file);
    return this.requests.decide(requestId, decide);
  }

  /**
   * Days on which the counter had no place are those that identity knows, and those that a colleague adds: they never count
   * as a wait for the person. @throws Refused when there is no such stop, or the days cannot be; ServiceAway
   */
  async resume(requestId: string, stopId: string, body: ResumeDto, actor: Actor): Promise<KnownRequest> {
    const { answeredOn } = body;
    const { terms } = await this.requests.get(requestId);
    const stop = terms.stops.find((one) => one.stopId === stopId && one.until === undefined);
    // Only who must come to the counter waits for a place there.
    const ours =
      stop?.reason === 'identity-doubt'
        ? await this.desk.withoutSlot(addDays(stop.from, 1), earlier(answeredOn, dayOf(this.clock.now())))
        : [];
    const withoutSlot = [...new Set([...ours, ...body.withoutSlot])].sort();
    return this.requests.decide(
      requestId,
      resumeTerm({ stopId, answeredOn, withoutSlot, by: colleague(actor) }),
    );
  }

  /** What was written; logged as a view. @throws KeyDestroyed */
  async words(requestId: string, actor: Actor): Promise<TermWords> {
    const { subjectId, terms } = await this.requests.get(requestId);
    const of = <T>(id: string): Promise<T | undefined> => this.files.open<T>(decisionFileId(id), 'decision');
    const extension = terms.extension && (await of<ExtensionFile>(terms.extension.decisionId));
    const stops = await Promise.all(
      terms.stops.map(async ({ stopId }) => ({
        stopId,
        question: (await of<StopFile>(stopId))?.question ?? '',
      })),
    );
    if (extension || stops.length > 0) {
      const look = { purpose: 'see-a-request', categories: ['request-file'], subjectIds: [subjectId] };
      await this.views.log({ actor, ...look, requestId });
    }
    return { ...(extension && { extension }), stops };
  }
}
