import { blackOutBsns, bsnIn } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';
import type { NamedLine } from '../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import { lineDetailsFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import type { LineDetailsDto, LineDto } from './line.dto.js';

/** What a line says in words and values, sealed. */
export interface LineDetails {
  readonly corrections?: readonly {
    readonly category: string;
    readonly field: string;
    readonly before?: string;
    readonly after: string;
  }[];
  readonly statement?: string;
  readonly transferTo?: {
    readonly name: string;
    readonly way: 'url' | 'email';
    readonly address: string;
  };
  readonly words?: string;
}

/** A line as it stands in an event: without its words; of a transfer only that it is asked, and how. */
export const namedLine = ({ details, ...named }: LineDto): NamedLine => ({
  ...named,
  ...(named.right === 'portability' && details?.transferTo && { transfer: details.transferTo.way }),
});

/** A phone number or contract number is a value and stays; a number behind the word BSN does not. */
const masked = (value: string): string => (bsnIn(value) === 'labelled' ? blackOutBsns(value) : value);

/** The person's own words are never refused: a BSN in them is blacked out (P16). */
export const detailsOf = ({ corrections, statement, transferTo, words }: LineDetailsDto): LineDetails => ({
  ...(corrections && {
    corrections: corrections.map(({ before, after, ...rest }) => ({
      ...rest,
      ...(before !== undefined && { before: masked(before) }),
      after: masked(after),
    })),
  }),
  ...(statement !== undefined && { statement: blackOutBsns(statement) }),
  ...(transferTo && { transferTo }),
  ...(words !== undefined && { words: blackOutBsns(words) }),
});

/** Keeps the words of lines beside the request, sealed. */
@Injectable()
export class LineDetailsFiles {
  constructor(private readonly files: SealedFiles) {}

  /**
   * Seals what a line says, if anything; the same parts give the same id, and what is there already stays.
   * @returns its id, also where the line has no words: by it the same line is known again
   */
  async keep(subjectId: string, line: LineDto, ...parts: readonly string[]): Promise<string> {
    const detailsId = idFrom('lin', subjectId, ...parts);
    const details = line.details ? detailsOf(line.details) : {};
    if (Object.keys(details).length > 0)
      await this.files.keep(lineDetailsFileId(detailsId), 'line', requestFileKey(subjectId), details);
    return detailsId;
  }

  /** @throws KeyDestroyed */
  open(detailsId: string): Promise<LineDetails | undefined> {
    return this.files.open<LineDetails>(lineDetailsFileId(detailsId), 'line');
  }
}
