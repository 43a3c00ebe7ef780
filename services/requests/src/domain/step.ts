import { dayOf, type Day, type Language } from '@huisrecht/calendar';
import type { StaffRole } from '@huisrecht/contracts';

/** What must happen now with a request, or with one of its lines. */
export type StepCode =
  | 'check-identity'
  | 'help-to-identify'
  | 'send-could-not-identify'
  | 'wait-for-the-person'
  | 'find-the-address'
  | 'check-again-for-the-line'
  | 'wait-for-holders'
  | 'person-has-more'
  | 'person-was-split'
  | 'review-and-decide'
  | 'wait-for-retention'
  | 'decide-line'
  | 'wait-for-other-lines'
  | 'wait-for-the-copy'
  | 'wait-for-the-answer'
  | 'post-the-answer'
  | 'hand-over-the-answer'
  | 'wait-for-the-mail'
  | 'decide-transfer'
  | 'wait-for-transfer'
  | 'transfer-failed'
  | 'give-the-transfer-code'
  | 'give-the-code'
  | 'package-locked'
  | 'chase-silent-holders'
  | 'chase-silent-parties'
  | 'review-emergency-use'
  | 'lift-restriction'
  | 'tell-before-lifting'
  | 'wait-until-it-lifts'
  | 'tell-why-it-ended'
  | 'nothing';

/** The card on top of a request: what, who, before when, and the button that does it. */
export interface NextStep {
  readonly code: StepCode;
  readonly text: Readonly<Record<Language, string>>;
  /** `system` where nobody needs to do a thing; `person` where we wait for who asks. */
  readonly who: StaffRole | 'system' | 'person';
  readonly by?: Day;
  /** The line it is about, where it is about one. */
  readonly line?: number;
  readonly restrictionId?: string;
  /** Where the web app goes: a page by its name, never a URL with data in it. */
  readonly action?:
    | 'identity-check'
    | 'review'
    | 'holders'
    | 'letter'
    | 'handover'
    | 'package-code'
    | 'transfer'
    | 'line'
    | 'orders'
    | 'restriction';
  /** True when the day is today or past. */
  readonly urgent: boolean;
}

export type Draft = Omit<NextStep, 'urgent'>;

/** A step with whether its day has come. */
export const asStep = (draft: Draft, now: Date): NextStep => ({
  ...draft,
  urgent: draft.by !== undefined && dayOf(now) >= draft.by,
});
