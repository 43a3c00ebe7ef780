import { AnsweredItem, AnswerHeader } from '@huisrecht/contracts';
import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { AnswerVault } from '../answers/answer-vault.js';
import { refuse } from '../problems.js';

/** A page of what holders answered. */
export class AnswersPage {
  /** What is known beside the items; with the first page only. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerHeader) answers?: AnswerHeader[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnsweredItem) items!: AnsweredItem[];
  @IsOptional() @IsString() next?: string;
}

interface Place {
  readonly ref: number;
  readonly page: number;
  readonly item: number;
}
type Here = Extract<Awaited<ReturnType<AnswerVault['look']>>, { readonly state: 'here' }>;

/** Reads answers just in time, in the order of the references asked for. */
@Injectable()
export class ReadAnswers {
  constructor(private readonly vault: AnswerVault) {}

  /** @throws Problem answer.not-found, answer.destroyed, cursor.unknown */
  async read(refs: readonly string[], after: string | undefined, limit: number): Promise<AnswersPage> {
    const answers = await Promise.all(refs.map((ref) => this.here(ref)));
    const { items, next } = await this.from(answers, placeOf(after), limit);
    return {
      items,
      ...(after === undefined && { answers: answers.map(({ header }) => header) }),
      ...(next && { next: [next.ref, next.page, next.item].join('.') }),
    };
  }

  private async from(
    answers: readonly Here[],
    start: Place,
    limit: number,
  ): Promise<{ readonly items: AnsweredItem[]; readonly next?: Place }> {
    const items: AnsweredItem[] = [];
    for (let ref = start.ref; ref < answers.length; ref++) {
      const { header, pages } = answers[ref] as Here;
      for (let page = ref === start.ref ? start.page : 0; page < pages; page++) {
        const skipped = ref === start.ref && page === start.page ? start.item : 0;
        const found = (await this.vault.page(header.answerRef, page)).slice(skipped);
        const room = limit - items.length;
        const { answerRef, holder } = header;
        items.push(...found.slice(0, room).map((item) => ({ ...item, answerRef, holder })));
        if (found.length > room) return { items, next: { ref, page, item: skipped + room } };
      }
    }
    return { items };
  }

  private async here(answerRef: string): Promise<Here> {
    const known = await this.vault.look(answerRef);
    if (known.state === 'unknown') throw refuse('answer.not-found', 'refs');
    if (known.state === 'destroyed') throw refuse('answer.destroyed', 'refs');
    return known;
  }
}

const placeOf = (after: string | undefined): Place => {
  if (after === undefined) return { ref: 0, page: 0, item: 0 };
  const [, ref, page, item] = /^(\d{1,4})\.(\d{1,6})\.(\d{1,4})$/.exec(after) ?? [];
  if (ref === undefined || page === undefined || item === undefined) throw refuse('cursor.unknown', 'after');
  return { ref: Number(ref), page: Number(page), item: Number(item) };
};
