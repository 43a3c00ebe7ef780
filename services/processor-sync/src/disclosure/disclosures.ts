import type { Page } from '@huisrecht/store';
import type { Disclosure } from './disclosure.js';

/** Looks up who received something. */
export abstract class Disclosures {
  /** What was shared of any of these pseudonyms, page by page, in the order of the share's id. @throws BadCursor */
  abstract of(
    subjectIds: readonly string[],
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Page<Disclosure>>;
}
