import {
  withholdingGrounds,
  type AnsweredItem,
  type AnswerHeader,
  type WithholdingGround,
  type Words,
} from '@huisrecht/contracts';
import { grounds, type Ground } from '../domain/grounds.js';
import { refusal, Refused } from '../domain/refusal.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { nothingPersonalLeavesBeforeIdentityIsSettled } from '../domain/rules/nothing-personal-leaves-before-identity-is-settled.js';
import type { ReviewedItem } from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import {
  collectedLines,
  isSure,
  lastRound,
  silentHolders,
  undecidedRefs,
  type IdentifiedRequest,
  type KnownRequest,
  type Line,
} from '../domain/state.js';
import { describeCategory, type PackageFacts } from '../package/compose-package.js';
import type { GivenCategory } from '../package/content.js';

/** A kind of data with everything that was found of it. */
export interface ReviewedCategory extends Pick<GivenCategory, 'category' | 'label' | 'recipients'> {
  readonly purposes: readonly Words[];
  readonly periods: readonly Words[];
  readonly source: Words;
  readonly items: readonly AnsweredItem[];
}

/** Everything that there is to decide upon, as a decider sees it. */
export interface Review {
  readonly requestId: string;
  readonly number: string;
  readonly round: number;
  readonly revision: number;
  readonly categories: readonly ReviewedCategory[];
  readonly holders: readonly { readonly holder: string; readonly name: string }[];
  readonly silentHolders: readonly { readonly holder: string; readonly name: string }[];
  /** Holders that keep or refuse, in their own words. */
  readonly kept: readonly {
    readonly holder: string;
    readonly name: string;
    readonly outcome: AnswerHeader['outcome'];
    readonly because?: string;
  }[];
  readonly grounds: readonly (Ground & { readonly ground: WithholdingGround })[];
}

/** What a decision can be about now. */
export interface ToDecide {
  readonly request: IdentifiedRequest;
  readonly round: number;
  readonly refs: readonly string[];
  /** The lines that are decided together: those of a copy that a check covers. */
  readonly lines: readonly Line[];
}

/** What can be reviewed of a request now. @throws Refused before identity is settled, and when there is nothing to decide */
export const toDecide = (request: KnownRequest): ToDecide => {
  const refused = nothingPersonalLeavesBeforeIdentityIsSettled(request);
  if (refused) throw new Refused(refused);
  const identified = request as IdentifiedRequest;
  if (!isSure(identified)) throw new Refused(refusal('identity.not-settled'));
  const waits = identified.status === 'in-review' && !lastRound(identified)?.decided;
  const lines = collectedLines(identified).filter((line) => isCovered(identified, line));
  const open = lines.length > 0 && (waits || identified.status === 'collecting');
  if (!open) throw new Refused(refusal('review.not-open'));
  const round = lastRound(identified)?.round ?? 1;
  return { request: identified, round, refs: undecidedRefs(identified), lines };
};

/** An item as the rules look at it. */
export const asReviewed = ({ itemId, category, aboutOthers, fields }: AnsweredItem): ReviewedItem => {
  const hasFieldsAboutOthers = fields.some(({ aboutOther }) => aboutOther);
  return { itemId, category, aboutOthers: aboutOthers || hasFieldsAboutOthers, hasFieldsAboutOthers };
};

/** The review of a request. */
export const reviewOf = (
  { request, round }: ToDecide,
  facts: Pick<PackageFacts, 'items' | 'headers' | 'disclosures' | 'directory'>,
): Review => {
  const named = ({ holder, name }: { holder: string; name: string }) => ({ holder, name });
  const nameOf = (slug: string): string =>
    request.holders.find(({ holder }) => holder === slug)?.name ?? slug;
  return {
    requestId: request.id,
    number: request.number,
    round,
    revision: request.revision,
    categories: [...Map.groupBy(facts.items, ({ category }) => category)].map(([slug, items]) => {
      const { purposes, ...described } = describeCategory(slug, items, facts);
      return { ...described, purposes: purposes.map(({ label }) => label), items };
    }),
    holders: request.holders.map(named),
    silentHolders: silentHolders(request).map(named),
    kept: facts.headers
      .filter(({ outcome }) => outcome === 'kept-because' || outcome === 'refused-because')
      .map(({ holder, outcome, because }) => ({
        holder,
        name: nameOf(holder),
        outcome,
        ...(because !== undefined && { because }),
      })),
    grounds: withholdingGrounds.map((ground) => ({ ground, ...grounds[ground] })),
  };
};
