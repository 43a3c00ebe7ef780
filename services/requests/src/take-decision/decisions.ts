import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand } from '../domain/refusal.js';
import { Dossier } from '../dossier/dossier.js';
import { isDocumentGiven } from '../dossier/marks.js';
import { aSensitiveFileIsLookedAtByTwo } from '../dossier/rules/a-sensitive-file-is-looked-at-by-two.js';
import { within } from '../domain/rules/a-line-stays-inside-the-matters-of-the-proof.js';
import { isIdentified, type KnownRequest } from '../domain/state.js';
import { decisionFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { hashOf } from '../manifest/manifest.js';
import { Answers } from '../neighbours/answers.js';
import type { DecisionFile } from '../prepare-answer/make-answer.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { asReviewed, toDecide } from '../review-answers/review.js';
import type { DecisionDto } from './decision.dto.js';
import { sensitivitiesOf } from '../decide-line/what-it-is-about.js';
import { decideItems, takeDecision, type TakeDecision } from './take-decision.js';

/** Takes decisions: the rules first, then motivation and items sealed, then the event that refers to them. */
@Injectable()
export class Decisions {
  constructor(
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly files: SealedFiles,
    private readonly dossier: Dossier,
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
    body: DecisionDto,
    seen: number,
    actor: Actor,
    key: string,
  ): Promise<KnownRequest> {
    const decisionId = idFrom('dec', requestId, actor.id, key, hashOf(body));
    const request = await this.requests.get(requestId);
    if (isIdentified(request) && request.rounds.some(({ decided }) => decided?.decisionId === decisionId))
      return request;
    demand(staffTextHoldsNoBsn(body.motivation, 'motivation', body.confirmNoBsn === true));
    const { refs, lines, round } = toDecide(request);
    const [{ items: found }, directory] = await Promise.all([
      this.answers.read(refs),
      this.answers.directory(),
    ]);
    const items = within(request, lines, found);
    const dossier = await this.dossier.marksOf(requestId, round);
    const command: TakeDecision = {
      ...{ decisionId, seen, decider: { id: actor.id, roles: actor.roles }, outcome: body.outcome },
      ...{
        motivation: body.motivation,
        ground: body.ground,
        choices: body.items,
        withoutAnswerOf: body.withoutAnswerOf,
      },
      reviewed: items.map(asReviewed),
      fourEyes: this.config.FOUR_EYES,
      sensitivities: sensitivitiesOf(
        items.map(({ category }) => category),
        directory,
      ),
      noPrivateTies: body.noPrivateTies !== false,
      blackened: await this.dossier.blackened(items, dossier.marks),
    };
    const decided = decideItems(command);
    const byItem = new Map(decided.map((one) => [one.itemId, one]));
    const withDocuments = items.filter((item) =>
      isDocumentGiven(item, byItem.get(item.itemId), dossier.marks),
    );
    const sensitivities = sensitivitiesOf(
      withDocuments.map(({ category }) => category),
      directory,
    );
    // The rules speak before anything is written; they speak again on the newest state when it is saved.
    takeDecision(command)(request, { now: this.clock.now() });
    demand(aSensitiveFileIsLookedAtByTwo(sensitivities, dossier, actor.id));
    const { marks } = dossier;
    const file: DecisionFile = { motivation: body.motivation.trim(), items: decided, marks };
    await this.files.keep(decisionFileId(decisionId), 'decision', requestFileKey(request.subjectId), file);
    return this.requests.decide(requestId, takeDecision(command));
  }
}
