import type { AnsweredItem } from '@huisrecht/contracts';
import { dayOf } from '@huisrecht/calendar';
import { newId } from '@huisrecht/eventing';
import { Signer } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { associationOf } from '../association.js';
import type { AnswerFacts, Handover } from '../domain/answer-facts.js';
import type { ItemDecision } from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import { isRefusedInPart } from '../domain/rules/what-was-refused-is-kept-for-six-weeks.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { sharedWithin, within } from '../domain/rules/a-line-stays-inside-the-matters-of-the-proof.js';
import {
  collectedLines,
  deliveryOf,
  type Decided,
  type IdentifiedRequest,
  type Round,
} from '../domain/state.js';
import { decisionFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { letterPdf } from '../letter/letter-pdf.js';
import { LetterTexts } from '../letter/letter-texts.js';
import { writeAnswer } from '../letter/write-answer.js';
import { makeManifest, signManifest } from '../manifest/manifest.js';
import { Answers, type DirectoryView } from '../neighbours/answers.js';
import { People, type Delivery } from '../neighbours/people.js';
import { hashCode, makeCode } from '../open-package/code.js';
import { composePackage, hasContent, type PackageFacts } from '../package/compose-package.js';
import type { GivenDocument, PackageContent } from '../package/content.js';
import { PackageShelf, sha256, type MadeAnswer } from '../package/package-shelf.js';
import { RequestsConfig } from '../requests.config.js';
import { Dossier } from '../dossier/dossier.js';
import { isDocumentGiven, noMarks, redactionsOf, type Marks } from '../dossier/marks.js';
import { DecidedLines } from './decided-lines.js';
import type { PrepareAnswer } from './prepare-answer.js';

/** What a decision rests on, sealed: the motivation and what becomes of each item. */
export interface DecisionFile {
  readonly motivation: string;
  readonly items: readonly ItemDecision[];
  /** What is black in the documents, as it was when the decision was taken. */
  readonly marks?: Marks;
}

/** Documents that two items share are kept once. */
const onceEach = (documents: readonly Document[]): Document[] => [
  ...new Map(documents.map((document) => [document.given.nth, document])).values(),
];

type Document = { readonly id: string; readonly given: GivenDocument; readonly content: Buffer };

/** What was decided on what holders sent, as it goes into a package. */
interface Collected {
  readonly motivation: string;
  readonly outcome: Decided['outcome'];
  readonly content: PackageContent;
  readonly documents: readonly Document[];
}

/** Makes letter, package and manifest of a decided request, from what is fetched just in time. */
@Injectable()
export class MakeAnswer {
  constructor(
    private readonly answers: Answers,
    private readonly people: People,
    private readonly files: SealedFiles,
    private readonly lines: DecidedLines,
    private readonly dossier: Dossier,
    private readonly texts: LetterTexts,
    private readonly shelf: PackageShelf,
    private readonly signer: Signer,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws ServiceAway, RemoteProblem, KeyDestroyed */
  async make(request: IdentifiedRequest, round: Round, signal: AbortSignal): Promise<PrepareAnswer> {
    const now = this.clock.now();
    const packageId = newId('pkg');
    const [directory, delivery] = await Promise.all([
      this.answers.directory(signal),
      this.people.delivery(request.id, signal),
    ]);
    const collected =
      round.decided &&
      (await this.collected(request, { ...round, decided: round.decided }, directory, signal));
    const fetchable = collected !== undefined && hasContent(collected.content);
    const channel = deliveryOf(request) ?? delivery.channel;
    const url = new URL(`/packages/${packageId}`, this.config.ADMIN_PUBLIC_URL).toString();
    const { handover, code } = this.handover(channel, fetchable, url);
    const facts = await this.facts(request, round, directory, collected, channel, handover);
    const manifest = signManifest(makeManifest(request, round, collected?.content, now), this.signer);
    const made: MadeAnswer = {
      ...{ packageId, requestId: request.id, subjectId: request.subjectId, manifest },
      ...(collected && { content: collected.content }),
      documents: fetchable ? onceEach(collected.documents) : [],
      letter: await this.letter(facts, collected?.content, directory, delivery, now),
      ...(code !== undefined && { code: await hashCode(code) }),
    };
    await this.shelf.keep(made);
    return {
      ...{ round: round.round, packageId, packageHasContent: fetchable, manifestHash: manifest.sha256 },
      silentHolders: round.decided?.silentHolders ?? [],
      codeInLetter: code !== undefined,
      delivery: channel,
    };
  }

  private letter(
    facts: AnswerFacts,
    content: PackageContent | undefined,
    directory: DirectoryView,
    delivery: Delivery,
    now: Date,
  ): Promise<Buffer> {
    const association = associationOf(directory.association);
    const frame = { texts: this.texts, language: 'nl', association, delivery, now } as const;
    return letterPdf(writeAnswer(facts, content, frame, this.config.BACKUP_DAYS), now);
  }

  private async facts(
    request: IdentifiedRequest,
    { round }: Round,
    directory: DirectoryView,
    collected: Collected | undefined,
    delivery: AnswerFacts['delivery'],
    handover: Handover,
  ): Promise<AnswerFacts> {
    return {
      ...{ requestId: request.id, number: request.number, channel: request.channel, round },
      receivedOn: dayOf(request.receivedAt),
      lines: await this.lines.all(request, directory),
      ...(collected && { collected: { outcome: collected.outcome, motivation: collected.motivation } }),
      ...{ identityChecked: request.identity.needed, delivery, handover },
      refusedSomething: request.lines.some(isRefusedInPart),
    };
  }

  private async decisionOf(decisionId: string): Promise<DecisionFile> {
    const file = await this.files.open<DecisionFile>(decisionFileId(decisionId), 'decision');
    if (!file) throw new Error('A decision has no file.');
    return file;
  }

  /** A code goes with the letter only where the letter travels on paper; by mail it would go the way of the link. */
  private handover(
    delivery: AnswerFacts['delivery'],
    fetchable: boolean,
    url: string,
  ): { handover: Handover; code?: string } {
    if (!fetchable) return { handover: { way: 'none' } };
    switch (delivery) {
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

  private async collected(
    request: IdentifiedRequest,
    round: Round & { decided: Decided },
    directory: DirectoryView,
    signal: AbortSignal,
  ): Promise<Collected> {
    const [file, { items: found, headers }, shared] = await Promise.all([
      this.decisionOf(round.decided.decisionId),
      this.answers.read(round.decided.answerRefs, signal),
      this.answers.disclosures(request.identity.subjectIds, signal),
    ]);
    const lines = collectedLines(request).filter((line) => isCovered(request, line));
    const items = within(request, lines, found);
    const disclosures = sharedWithin(request, lines, shared);
    const marks = file.marks ?? noMarks;
    const decided = new Map(file.items.map((item) => [item.itemId, item]));
    const documents = await this.documentsOf(
      items.filter((item) => isDocumentGiven(item, decided.get(item.itemId), marks)),
      marks,
      signal,
    );
    const facts: PackageFacts = {
      ...{ request, round, items, headers, directory, disclosures, decisions: file.items },
      now: this.clock.now(),
      documents: new Map(documents.map(({ id, given: document }) => [id, document])),
      goneThrough: new Set(marks.documents.map(({ documentId }) => documentId)),
      association: associationOf(directory.association),
    };
    const { motivation } = file;
    return { motivation, outcome: round.decided.outcome, content: composePackage(facts), documents };
  }

  private async documentsOf(
    items: readonly AnsweredItem[],
    marks: Marks,
    signal: AbortSignal,
  ): Promise<Document[]> {
    const documents: Document[] = [];
    for (const { answerRef, document } of items) {
      if (!document) continue;
      const { documentId } = document;
      const original = await this.answers.document(answerRef, documentId, signal);
      const black = redactionsOf(marks, documentId) !== undefined;
      const content = black
        ? Buffer.from(await this.dossier.redact(document.mediaType, original, marks, documentId))
        : original;
      const hash = sha256(content);
      // The same document from two places is one in the package: both items refer to it.
      const same = documents.find(({ given }) => given.sha256 === hash);
      const given = same?.given ?? {
        nth: new Set(documents.map((one) => one.given.nth)).size + 1,
        name: black ? `${document.name.replace(/\.[^.]*$/, '')}.pdf` : document.name,
        mediaType: black ? 'application/pdf' : document.mediaType,
        bytes: content.length,
        sha256: hash,
      };
      documents.push({ id: documentId, given, content });
    }
    return documents;
  }
}
