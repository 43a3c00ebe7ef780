import type { LegalBasis, RefusalGround, Sensitivity, Words } from '@huisrecht/contracts';
import { categoryInWords } from '../prepare-answer/in-words.js';
import { grounds, groundsOf, type Ground } from '../domain/grounds.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { needsIdentity } from '../domain/rules/some-rights-never-wait-for-identity.js';
import { openOnBasis, type Open } from '../domain/rules/which-right-is-open-on-which-basis.js';
import type { Advice, KnownRequest, Line } from '../domain/state.js';
import type { DirectoryView } from '../neighbours/answers.js';
import { categoriesOf, sensitivitiesOf } from './what-it-is-about.js';

/** Whether a right is open for a purpose: it informs, it never refuses. */
export interface Eligibility {
  readonly purpose: string;
  readonly label: Words;
  readonly legalBasis: LegalBasis;
  readonly open: Open;
}

/** A line as who decides on it needs it. No personal data. */
export interface LineToDecide {
  readonly line: Line;
  readonly revision: number;
  /** Whether it waits until we are sure who asks. */
  readonly waitsForIdentity: boolean;
  /** The grounds of its right, none chosen; none against direct marketing. */
  readonly grounds: readonly (Ground & { readonly ground: RefusalGround })[];
  /** Of the purposes in its scope; of every purpose when it names none. */
  readonly eligibility: readonly Eligibility[];
  readonly categories: readonly {
    readonly category: string;
    readonly label: Words;
    readonly sensitivity: Sensitivity;
  }[];
  /** Special or criminal data is in it: who took the request in does not decide. */
  readonly fourEyes: boolean;
  readonly advice: readonly Advice[];
}

const groundsFor = ({ right, objection }: Line): RefusalGround[] =>
  objection === 'direct-marketing' ? [] : groundsOf(right);

/** What a decider sees of a line, beside its details and what retention says. */
export const lineToDecide = (state: KnownRequest, line: Line, directory: DirectoryView): LineToDecide => {
  const named = new Set(line.scope?.purposes);
  const categories = categoriesOf(line, [], [], directory);
  const sensitive = sensitivitiesOf(categories, directory);
  return {
    line,
    revision: state.revision,
    waitsForIdentity: needsIdentity(line) && !isCovered(state, line),
    grounds: groundsFor(line).map((ground) => ({ ground, ...grounds[ground] })),
    eligibility: directory.purposes
      .filter(({ id }) => named.size === 0 || named.has(id))
      .map(({ id: purpose, label, legalBasis }) => ({
        ...{ purpose, label, legalBasis },
        open: openOnBasis(line.right, legalBasis, line.objection),
      })),
    categories: categories.map((category) => ({
      category,
      label: categoryInWords(category, directory),
      sensitivity: directory.categories.find(({ id }) => id === category)?.sensitivity ?? 'special',
    })),
    fourEyes: sensitive.some((one) => one === 'special' || one === 'criminal'),
    advice: state.advice.filter((one) => one.line === line.line),
  };
};
