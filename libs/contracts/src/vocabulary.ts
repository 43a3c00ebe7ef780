/** Words shared by events and services. Dutch and English stand side by side in docs/terms.md. */

/** How a person is connected to a record held (VERA Relatie and Zaakrol). */
export const personRoles = [
  'tenant',
  'co-tenant',
  'housemate',
  'house-seeker',
  'buyer',
  'supplier',
  'contact',
  'former-tenant',
  'reporter',
  'reported-person',
  'witness',
  'representative',
  'visitor',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** The rights of GDPR Art. 15-18, 20, 21 and 7(3). Only `access` is carried out by this version. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal-of-consent',
] as const;
export type Right = (typeof rights)[number];

/** How a request reached the association. Any way counts (statement §8 is a wish, not a condition). */
export const channels = ['letter', 'email', 'counter', 'phone', 'form', 'colleague', 'processor'] as const;
export type Channel = (typeof channels)[number];

/** Original documents that may be shown. Which are accepted is a setting (GDPR Art. 12(6)). */
export const documentKinds = ['passport', 'id-card', 'residence-permit', 'driving-licence'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The ways to be sure who someone is; `counter` is the default, each other one is chosen with a reason. */
export const identityWays = [
  'counter',
  'home-visit',
  'video-call',
  'known-number-call-back',
  'portal-login',
  'no-reasonable-doubt',
] as const;
export type IdentityWay = (typeof identityWays)[number];

/** How a holder answered a collection. Silence is not an answer. */
export const holderOutcomes = [
  'found',
  'nothing-found',
  'kept-because',
  'refused-because',
  'no-answer-possible',
] as const;
export type HolderOutcome = (typeof holderOutcomes)[number];

/** How a holder is asked. */
export const adapterKinds = ['search-task', 'sql', 'opendsr'] as const;
export type AdapterKind = (typeof adapterKinds)[number];

/** How a human decided on a line of a request. */
export const decisionOutcomes = ['granted', 'partly', 'refused'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** How the answer travels. */
export const deliveryChannels = ['email', 'post', 'counter'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** What staff may be. Least privilege: an endpoint names the roles that it serves. */
export const staffRoles = [
  'employee',
  'clerk',
  'privacy-officer',
  'fg',
  'team-lead',
  'camera-manager',
  'auditor',
  'ops',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Why an answer to a request of access is withheld, in whole or in part: a closed list. Articles are in services/requests. */
export const withholdingGrounds = [
  'rights-of-others',
  'protection-of-the-person',
  'criminal-investigation',
  'supervision',
  'civil-claims',
  'not-their-data',
  'manifestly-unfounded',
  'excessive',
] as const;
export type WithholdingGround = (typeof withholdingGrounds)[number];

/** Why identity could not be settled in time (GDPR Art. 12(6)); the request can be taken up again. */
export const identityFailures = ['nobody-came', 'not-sure'] as const;
export type IdentityFailure = (typeof identityFailures)[number];

/** Why the review of a request opened: every holder answered, time is up, or an answer came after ours went out. */
export const reviewReasons = ['all-answered', 'time', 'late-answer'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** What a request reminds its people of. */
export const reminders = [
  'nobody-came-yet',
  'nobody-came-still',
  'check-rejected',
  'decide-soon',
  'last-posting-day',
  'promise-passed',
  'law-passed',
] as const;
export type Reminder = (typeof reminders)[number];

/** The letters of a request. */
export const letterKinds = ['receipt', 'could-not-identify', 'answer'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** How the code of a package reaches the person: never the way the link went. */
export const codeWays = ['letter', 'phone', 'counter'] as const;
export type CodeWay = (typeof codeWays)[number];
