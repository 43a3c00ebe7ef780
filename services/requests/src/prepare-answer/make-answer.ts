import type { AnsweredItem } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { Signer } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { associationOf } from '../association.js';
import type { ItemDecision } from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import type { Decided, IdentifiedRequest, Round } from '../domain/state.js';
import { decisionFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { answerLetter, type Handover } from '../letter/answer-letter.js';
import { letterPdf } from '../letter/letter-pdf.js';
import { makeManifest, signManifest } from '../manifest/manifest.js';
import { Answers } from '../neighbours/answers.js';
import { People } from '../neighbours/people.js';
import { hashCode, makeCode } from '../open-package/code.js';
import { composePackage, hasContent, type PackageFacts } from '../package/compose-package.js';
import type { GivenDocument } from '../package/content.js';
import { PackageShelf, sha256, type MadeAnswer } from '../package/package-shelf.js';
import { RequestsConfig } from '../requests.config.js';
import type { PrepareAnswer } from './prepare-answer.js';

/** What a decision rests on, sealed: the motivation and what becomes of each item. */
export interface DecisionFile {
  readonly motivation: string;
  readonly items: readonly ItemDecision[];
}

/** Makes letter, package and manifest of a decision, from what is fetched just in time. */
@Injectable()
export class MakeAnswer {
  constructor(
    private readonly answers: Answers,
    private readonly people: People,
    private readonly files: SealedFiles,
    private readonly shelf: PackageShelf,
    private readonly signer: Signer,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws ServiceAway, RemoteProblem, KeyDestroyed */
  async make(
    request: IdentifiedRequest,
    round: Round & { decided: Decided },
    signal: AbortSignal,
  ): Promise<PrepareAnswer> {
    const now = this.clock.now();
    const packageId = newId('pkg');
    const file = await this.decisionOf(round.decided.decisionId);
    const { facts, documents } = await this.facts(request, round, file, now, signal);
    const content = composePackage(facts);
    const fetchable = hasContent(content);
    const url = new URL(`/packages/${packageId}`, this.config.ADMIN_PUBLIC_URL).toString();
    const { handover, code } = this.handover(request, fetchable, url);
    const delivery = await this.people.delivery(request.id, signal);
    const { association } = facts;
    const letter = answerLetter({
      association,
      delivery,
      now,
      request,
      round,
      content,
      motivation: file.motivation,
      handover,
    });
    const manifest = signManifest(makeManifest(request, round, content, now), this.signer);
    const made: MadeAnswer = {
      ...{ packageId, requestId: request.id, subjectId: request.subjectId, content, manifest },
      documents: fetchable ? documents : [],
      letter: await letterPdf(letter, now),
      ...(code !== undefined && { code: await hashCode(code) }),
    };
    await this.shelf.keep(made);
    return {
      ...{ round: round.round, packageId, packageHasContent: fetchable, manifestHash: manifest.sha256 },
      silentHolders: round.decided.silentHolders,
      codeInLetter: code !== undefined,
    };
  }

  private async decisionOf(decisionId: string): Promise<DecisionFile> {
    const file = await this.files.open<DecisionFile>(decisionFileId(decisionId), 'decision');
    if (!file) throw new Error('A decision has no file.');
    return file;
  }

  /** A code goes with the letter only where the letter travels on paper; by mail it would go the way of the link. */
  private handover(
    request: IdentifiedRequest,
    fetchable: boolean,
    url: string,
  ): { handover: Handover; code?: string } {
    if (!fetchable) return { handover: { way: 'none' } };
    switch (request.identity.delivery ?? 'post') {
      case 'email':
        return { handover: { way: 'link', url } };
      case 'counter':
        return { handover: { way: 'paper' } };
      case 'post': {
        const code = makeCode();
        return { handover: { way: 'link-and-code', url, code }, code };
      }
    }
  }

  private async facts(
    request: IdentifiedRequest,
    round: Round & { decided: Decided },
    file: DecisionFile,
    now: Date,
    signal: AbortSignal,
  ) {
    const [{ items, headers }, directory, disclosures] = await Promise.all([
      this.answers.read(round.decided.answerRefs, signal),
      this.answers.directory(signal),
      this.answers.disclosures(request.identity.subjectIds, signal),
    ]);
    const whole = new Set(
      file.items.filter(({ given, masked }) => given && !masked).map(({ itemId }) => itemId),
    );
    const documents = await this.documentsOf(
      items.filter(({ itemId }) => whole.has(itemId)),
      signal,
    );
    const facts: PackageFacts = {
      ...{ request, round, items, headers, directory, disclosures, now, decisions: file.items },
      documents: new Map(documents.map(({ id, given: document }) => [id, document])),
      association: associationOf(directory.association),
    };
    return { facts, documents };
  }

  private async documentsOf(items: readonly AnsweredItem[], signal: AbortSignal) {
    const documents: { id: string; given: GivenDocument; content: Buffer }[] = [];
    for (const { answerRef, document } of items) {
      if (!document) continue;
      const content = await this.answers.document(answerRef, document.documentId, signal);
      const { name, mediaType } = document;
      const given = {
        nth: documents.length + 1,
        name,
        mediaType,
        bytes: content.length,
        sha256: sha256(content),
      };
      documents.push({ id: document.documentId, given, content });
    }
    return documents;
  }
}
