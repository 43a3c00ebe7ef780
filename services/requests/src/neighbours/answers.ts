import {
  AnsweredItem,
  AnswerHeader,
  Association,
  CategoryEntry,
  IsId,
  IsMoment,
  IsSlug,
  IsText,
  PurposeEntry,
  RecipientEntry,
  RetentionEntry,
  SourceEntry,
  Words,
} from '@huisrecht/contracts';
import { AccessToken, ServiceAway, ServiceClient } from '@huisrecht/service-kit';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';

class AnswersPage {
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerHeader) answers?: AnswerHeader[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnsweredItem) items!: AnsweredItem[];
  @IsOptional() @IsString() next?: string;
}

/** That something was given to a recipient, by name (GDPR Art. 15(1)(c)). */
export class Disclosed {
  @IsId() shareId!: string;
  @IsText(120) recipient!: string;
  @IsArray() @IsSlug({ each: true }) categories!: string[];
  @IsSlug() purpose!: string;
  @IsMoment() sharedAt!: string;
}
class DisclosuresPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Disclosed) items!: Disclosed[];
  @IsOptional() @IsString() next?: string;
}

/** A holder as the directory shows it. */
export class KnownHolder {
  @IsSlug() id!: string;
  @ValidateNested() @Type(() => Words) name!: Words;
  /** The recipient that runs it, where that is somebody else. */
  @IsOptional() @IsSlug() recipient?: string;
}

/** What of the directory a package and a letter need. */
export class DirectoryView {
  @ValidateNested() @Type(() => Association) association!: Association;
  @IsArray() @ValidateNested({ each: true }) @Type(() => KnownHolder) holders!: KnownHolder[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecipientEntry) recipients!: RecipientEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PurposeEntry) purposes!: PurposeEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CategoryEntry) categories!: CategoryEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionEntry) retention!: RetentionEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SourceEntry) sources!: SourceEntry[];
}

/** What holders answered: items, and what is known beside them. */
export interface Collected {
  readonly headers: readonly AnswerHeader[];
  readonly items: readonly AnsweredItem[];
}

/** What `requests` takes from `processor-sync`, just in time and never kept but in a package. */
export abstract class Answers {
  /** Every item of these answers. @throws ServiceAway, RemoteProblem (410 `answer.destroyed`) */
  abstract read(refs: readonly string[], signal?: AbortSignal): Promise<Collected>;
  /** The bytes of a document. @throws ServiceAway */
  abstract document(ref: string, documentId: string, signal?: AbortSignal): Promise<Buffer>;
  /** To whom data of this person was given. @throws ServiceAway */
  abstract disclosures(subjectIds: readonly string[], signal?: AbortSignal): Promise<Disclosed[]>;
  /** Categories, purposes, periods, recipients and sources by name. @throws ServiceAway */
  abstract directory(signal?: AbortSignal): Promise<DirectoryView>;
}

const PAGE = 100;
const READ_MS = 20_000;
const DOCUMENT_MS = 60_000;

/** Over HTTP, as the client `requests`. */
export class HttpAnswers extends Answers {
  constructor(
    private readonly client: ServiceClient,
    private readonly token: AccessToken,
    private readonly baseUrl: string,
  ) {
    super();
  }

  async read(refs: readonly string[], signal?: AbortSignal): Promise<Collected> {
    if (refs.length === 0) return { headers: [], items: [] };
    const headers: AnswerHeader[] = [];
    const items: AnsweredItem[] = [];
    for await (const page of this.pages('/answers/read', { refs }, AnswersPage, signal)) {
      headers.push(...(page.answers ?? []));
      items.push(...page.items);
    }
    return { headers, items };
  }

  async disclosures(subjectIds: readonly string[], signal?: AbortSignal): Promise<Disclosed[]> {
    const all: Disclosed[] = [];
    for await (const page of this.pages('/disclosures/read', { subjectIds }, DisclosuresPage, signal)) {
      all.push(...page.items);
    }
    return all;
  }

  directory(signal?: AbortSignal): Promise<DirectoryView> {
    return this.client.get('/directory', DirectoryView, { deadlineMs: READ_MS, ...(signal && { signal }) });
  }

  async document(ref: string, documentId: string, signal?: AbortSignal): Promise<Buffer> {
    const deadline = AbortSignal.timeout(DOCUMENT_MS);
    try {
      const response = await fetch(new URL('/answers/documents/read', this.baseUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token.get()}` },
        body: JSON.stringify({ ref, documentId }),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        redirect: 'error',
      });
      if (!response.ok) throw new ServiceAway('processor-sync', `status-${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    } catch (cause) {
      if (cause instanceof ServiceAway) throw cause;
      throw new ServiceAway('processor-sync', 'unreachable', { cause });
    }
  }

  private async *pages<T extends { next?: string }>(
    path: string,
    body: object,
    into: new () => T,
    signal?: AbortSignal,
  ): AsyncGenerator<T> {
    let after: string | undefined;
    do {
      const asked = { ...body, limit: PAGE, ...(after !== undefined && { after }) };
      const page = await this.client.post(path, asked, into, {
        deadlineMs: READ_MS,
        ...(signal && { signal }),
      });
      yield page;
      after = page.next;
    } while (after !== undefined);
  }
}
