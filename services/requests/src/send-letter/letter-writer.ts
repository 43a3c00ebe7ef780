import { dayOf } from '@huisrecht/calendar';
import type { LetterLanguage } from '@huisrecht/contracts';
import { Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { associationOf } from '../association.js';
import type { AnsweredLine } from '../domain/answer-facts.js';
import { refuse } from '../domain/refusal.js';
import { isIdentified, lineOf, type KnownRequest } from '../domain/state.js';
import { decisionFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { composeLetter, type LetterFrame } from '../letter/compose-letter.js';
import { besideFacts, type BesideLetter } from '../letter/facts/beside-facts.js';
import { letterPdf } from '../letter/letter-pdf.js';
import { LetterTexts } from '../letter/letter-texts.js';
import { restrictionFor, type LetterAbout } from '../letter/rules/a-letter-fits-what-happened.js';
import { Answers, type DirectoryView } from '../neighbours/answers.js';
import { People, type Delivery } from '../neighbours/people.js';
import { PackageShelf } from '../package/package-shelf.js';
import { RequestsConfig } from '../requests.config.js';
import { DecidedLines } from '../prepare-answer/decided-lines.js';
import { Requests } from '../requests.js';
import { whereItGoes } from './written-letter.js';

/** A letter on paper, and where it goes. */
export interface Paper {
  readonly pdf: Buffer;
  readonly delivery: Delivery;
  /** Of an answer. */
  readonly round?: number;
}

/** Writes letters from what is known now; names and addresses are fetched just in time and never kept but in the letter. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly people: People,
    private readonly files: SealedFiles,
    private readonly lines: DecidedLines,
    private readonly shelf: PackageShelf,
    private readonly texts: LetterTexts,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** Where a letter about this request goes now. @throws ServiceAway, RemoteProblem */
  async where(request: KnownRequest, signal?: AbortSignal): Promise<Delivery> {
    const delivery = await this.people.delivery(request.id, signal);
    return whereItGoes(delivery, request.addressInDoubtSince !== undefined);
  }

  /** @throws ServiceAway, RemoteProblem, KeyDestroyed, BlobUnknown; Refused `letter.not-found` */
  async write(
    request: KnownRequest,
    about: LetterAbout,
    language: LetterLanguage,
    signal?: AbortSignal,
  ): Promise<Paper> {
    const { letter } = about;
    const [directory, delivery] = await Promise.all([
      this.answers.directory(signal),
      this.where(request, signal),
    ]);
    if (letter === 'answer') return { ...(await this.answer(request)), delivery };
    const now = this.clock.now();
    const frame: LetterFrame = {
      ...{ texts: this.texts, language, delivery, now },
      association: associationOf(directory.association),
    };
    const text = composeLetter(letter, await this.facts(letter, request, about, directory, frame), frame);
    return { pdf: await letterPdf(text, now), delivery };
  }

  /** The answer as it was made. */
  private async answer(request: KnownRequest): Promise<{ pdf: Buffer; round: number }> {
    const made = isIdentified(request) ? request.rounds.findLast(({ prepared }) => prepared) : undefined;
    if (!made?.prepared) return refuse('answer.not-made-yet');
    return { pdf: await this.shelf.letter(made.prepared.package.packageId), round: made.round };
  }

  private async facts<K extends BesideLetter>(
    letter: K,
    request: KnownRequest,
    about: LetterAbout,
    directory: DirectoryView,
    { language, now }: LetterFrame,
  ) {
    const motivation = await this.motivation(request, about);
    const joined = await this.joined(request);
    return besideFacts(letter, {
      ...{ request, about, directory, joined, motivation },
      words: this.texts.wordsIn(language),
      today: dayOf(now),
      backupDays: this.config.BACKUP_DAYS,
      line: letter === 'line-decision' ? await this.line(request, about, directory) : undefined,
    });
  }

  /** The words of the decision that a letter is about. */
  private async motivation(request: KnownRequest, about: LetterAbout): Promise<string | undefined> {
    const decisionId = {
      extension: request.terms.extension?.decisionId,
      'restriction-lifts': restrictionFor(request, about)?.lift?.decisionId,
    }[about.letter as string];
    if (decisionId === undefined) return undefined;
    const file = await this.files.open<{ motivation?: string; reason?: string }>(
      decisionFileId(decisionId),
      'decision',
    );
    return file?.motivation ?? file?.reason;
  }

  private async line(
    request: KnownRequest,
    about: LetterAbout,
    directory: DirectoryView,
  ): Promise<AnsweredLine | undefined> {
    const line = about.line === undefined ? undefined : lineOf(request, about.line);
    if (!line?.decided) return refuse('letter.not-found');
    return this.lines.one(request, line, directory);
  }

  private async joined(request: KnownRequest): Promise<string | undefined> {
    if (request.status !== 'ended' || request.ended.into === undefined) return undefined;
    return (await this.requests.find(request.ended.into))?.number;
  }
}
