/**
 * Numbers of our own making: how we work, not what a law says. Each with why. Terms of law and promises are in
 * `libs/calendar`.
 */
export const settings = {
  /** Working days to review, decide and write before the last posting day: holders answer before that. */
  reviewWorkingDays: 5,
  /** Working days before the last posting day on which "decide soon" is shown. */
  decideSoonWorkingDays: 3,
  /** Days a person gets to come by at least, also when the letter reached us late (LAW 1.5: no-show). */
  identityDaysAtLeast: 7,
  /** How long a package can be fetched, and how often (LAW 1.16: scanners and dropped lines burn a single fetch). */
  packageDays: 14,
  /** How long an original mail stays in its folder after a clerk was done with it. */
  originalMailDays: 30,
  packageFetches: 5,
  /** Days between telling that a restriction lifts and lifting it (GDPR Art. 18(3)): time to say no. */
  liftAfterDays: 7,
  /** Days that holders and recipients get for an order; "without undue delay" (GDPR Art. 19). */
  orderDays: 14,
  /** The same for a restriction, which protects while we look. */
  restrictDays: 3,
  /** Characters of a motivation at least: "ja" is none. */
  motivationLength: 10,
} as const;
