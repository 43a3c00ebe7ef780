import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import type { Weighing } from '../domain/answer-facts.js';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand, refusal, type Refusal } from '../domain/refusal.js';
import type { Confirmation } from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';
import { lineOf, type KnownRequest } from '../domain/state.js';
import { decisionFileId, orderContentFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import type { OrderContent } from '../give-orders/order-content.js';
import { hashOf } from '../manifest/manifest.js';
import { Answers } from '../neighbours/answers.js';
import { LineDetailsFiles, type LineDetails } from '../receive-request/line-details.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { decideLine, type DecideLine } from './decide-line.js';
import type { DecideLineDto } from './decide-line.dto.js';
import { basesOf, categoriesGranted, categoriesOf, sensitivitiesOf } from './what-it-is-about.js';

/** What a decision on a line rests on, sealed. */
export interface LineDecisionFile {
  readonly motivation: string;
  readonly necessity?: string;
  readonly weighing?: Weighing;
  readonly corrections: OrderContent['corrections'];
  /** The person's own statement, when it goes with the data. */
  readonly statement?: string;
  readonly confirmedThrough?: Confirmation;
  readonly againstAdviceBecause?: string;
}

const texts = ({ weighing, ...body }: DecideLineDto): [string, string | undefined][] => [
  ['motivation', body.motivation],
  ['necessity', body.necessity],
  ['againstAdviceBecause', body.againstAdviceBecause],
  ['weighing.ourInterest', weighing?.ourInterest],
  ['weighing.theirInterest', weighing?.theirInterest],
  ['weighing.compellingGrounds', weighing?.compellingGrounds],
  ['weighing.conclusion', weighing?.conclusion],
];

/** A new phone or contract number is a value, not a question; a number behind the word BSN is neither. */
const valuesHoldNoBsn = ({ corrections }: DecideLineDto): (Refusal | undefined)[] =>
  corrections.map(({ after }, i) => staffTextHoldsNoBsn(after, `corrections.${i}.after`, true));

/** What is put in place: the values of the decision, with what was there as the person told it. */
const contentOf = (
  { corrections, outcome }: DecideLineDto,
  details: LineDetails | undefined,
): OrderContent => ({
  corrections: corrections.map(({ category, field, after }) => {
    const before = details?.corrections?.find(
      (one) => one.category === category && one.field === field,
    )?.before;
    return { category, field, ...(before !== undefined && { before }), after };
  }),
  ...(details?.statement !== undefined &&
    (outcome !== 'granted' || corrections.length === 0) && { statement: details.statement }),
});

/** Takes decisions on lines: the rules first, then words and values sealed, then the event that refers to them. */
@Injectable()
export class LineDecisions {
  constructor(
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly files: SealedFiles,
    private readonly details: LineDetailsFiles,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seen the revision that the decider saw
   * @param key the caller's own key for this decision
   * @throws Refused by the rules, ServiceAway
   */
  async take(
    requestId: string,
    nth: number,
    body: DecideLineDto,
    seen: number,
    actor: Actor,
    key: string,
  ): Promise<KnownRequest> {
    const decisionId = idFrom('dec', requestId, String(nth), actor.id, key, hashOf(body));
    const request = await this.requests.get(requestId);
    const line = lineOf(request, nth);
    if (line?.decided?.decisionId === decisionId) return request;
    const sure = body.confirmNoBsn === true;
    demand(
      line ? undefined : refusal('line.not-found'),
      ...texts(body).map(([field, text]) => staffTextHoldsNoBsn(text, field, sure)),
      ...valuesHoldNoBsn(body),
    );
    const [directory, details] = await Promise.all([
      this.answers.directory(),
      line?.detailsId === undefined ? undefined : this.details.open(line.detailsId),
    ]);
    const content = contentOf(body, line?.right === 'rectification' ? details : undefined);
    const about = line ? categoriesOf(line, [body.granted, body.refused], body.corrections, directory) : [];
    const command: DecideLine = {
      ...{ decisionId, line: nth, seen, decider: { id: actor.id, roles: actor.roles } },
      ...{ outcome: body.outcome, motivation: body.motivation, grounds: body.grounds },
      ...{ necessity: body.necessity, granted: body.granted, refused: body.refused, weighing: body.weighing },
      ...{ corrections: body.corrections, confirmedThrough: body.confirmedThrough },
      ...{ hasStatement: content.statement !== undefined, contentId: idFrom('cnt', decisionId) },
      ...{ noPrivateTies: body.noPrivateTies, againstAdviceBecause: body.againstAdviceBecause },
      fourEyes: this.config.FOUR_EYES,
      sensitivities: sensitivitiesOf(about, directory),
      bases: basesOf(directory),
      about: line ? categoriesGranted(line, body.granted, body.corrections, directory) : [],
    };
    // The rules speak before anything is written; they speak again on the newest state when it is saved.
    decideLine(command)(request, { now: this.clock.now() });
    await this.seal(command, body, content, request.subjectId);
    return this.requests.decide(requestId, decideLine(command));
  }

  private async seal(
    { decisionId, contentId }: DecideLine,
    body: DecideLineDto,
    content: OrderContent,
    subjectId: string,
  ): Promise<void> {
    const key = requestFileKey(subjectId);
    const { necessity, weighing, confirmedThrough, againstAdviceBecause } = body;
    const file: LineDecisionFile = {
      motivation: body.motivation.trim(),
      ...(necessity !== undefined && { necessity }),
      ...(weighing && { weighing }),
      ...content,
      ...(confirmedThrough && { confirmedThrough }),
      ...(againstAdviceBecause !== undefined && { againstAdviceBecause }),
    };
    await this.files.keep(decisionFileId(decisionId), 'decision', key, file);
    if (content.corrections.length > 0 || content.statement !== undefined)
      await this.files.keep(orderContentFileId(contentId), 'order-content', key, content);
  }
}
