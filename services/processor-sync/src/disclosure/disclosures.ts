import type { Page } from '@huisrecht/store';
import type { Disclosure } from './disclosure.js';

/** Shares read at once. */
const PAGE = 100;

/** Looks up who received something. */
export abstract class Disclosures {
  /** Everything that was shared of any of these pseudonyms. */
  async all(subjectIds: readonly string[]): Promise<readonly Disclosure[]> {
    const all: Disclosure[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await this.of(subjectIds, { after, limit: PAGE });
      all.push(...items);
      after = next;
    } while (after !== undefined);
    return all;
  }

  /** What was shared of any of these pseudonyms, page by page, in the order of the share's id. @throws BadCursor */
  abstract of(
    subjectIds: readonly string[],
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Page<Disclosure>>;
}
