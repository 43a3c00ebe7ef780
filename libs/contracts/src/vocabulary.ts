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

/** The rights of GDPR Art. 15-18, 20, 21 and 7(3): one letter may invoke several, each is a line of the request. */
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
  'earlier-check',
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

/** How a holder or recipient answered an order. Only `no-answer-possible` is written down by a team lead. */
export const orderOutcomes = [
  'done',
  'nothing-found',
  'kept-because',
  'refused-because',
  'no-answer-possible',
] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];

/** How a colleague answered a task: of a search the first two, of an order all but the first. */
export const taskOutcomes = ['found', 'nothing-found', 'done', 'kept-because', 'refused-because'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** What holders and recipients are told to do. All of them reduce or correct processing, so they always go (P7). */
export const orderKinds = [
  'rectify',
  'erase',
  'restrict',
  'lift-restriction',
  'object',
  'stop-consent',
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Why somebody gets an order: they hold the data, or we gave it to them (GDPR Art. 19). */
export const partyRoles = ['holder', 'recipient'] as const;
export type PartyRole = (typeof partyRoles)[number];

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
  'professional-secrecy',
  'not-their-data',
  'manifestly-unfounded',
  'excessive',
] as const;
export type WithholdingGround = (typeof withholdingGrounds)[number];

/**
 * Why a line is refused, in whole or in part: the grounds of access and those of the other rights. A closed list; which
 * of them is open for which right, with article and letter words, is in services/requests.
 */
export const refusalGrounds = [
  ...withholdingGrounds,
  'data-is-correct',
  'cannot-be-established',
  'still-needed',
  'legal-obligation-to-keep',
  'legal-claims',
  'freedom-of-expression',
  'public-health',
  'archiving-or-research',
  'no-case-for-restriction',
  'compelling-grounds',
  'no-objection-on-this-basis',
  'not-on-consent',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** The grounds of erasure, GDPR Art. 17(1)(a)-(f), in that order. */
export const erasureGrounds = [
  'no-longer-needed',
  'consent-withdrawn',
  'objection-upheld',
  'unlawful',
  'legal-duty-to-erase',
  'child-online-service',
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** When processing is restricted: GDPR Art. 18(1)(a)-(d), in that order, and the two more of the statement (§8). */
export const restrictionCases = [
  'accuracy-contested',
  'unlawful-but-keep',
  'needed-for-a-claim',
  'objection-pending',
  'lawfulness-being-determined',
  'erasure-being-determined',
] as const;
export type RestrictionCase = (typeof restrictionCases)[number];

/** What restricted data may be used for all the same (GDPR Art. 18(2)); `emergency` is danger: gas, water, fire. */
export const restrictedUses = [
  'consent',
  'legal-claims',
  'rights-of-another',
  'important-public-interest',
  'emergency',
] as const;
export type RestrictedUse = (typeof restrictedUses)[number];

/** What is objected to: processing on interest (GDPR Art. 21(1)), weighed; direct marketing (21(2)), absolute. */
export const objectionKinds = ['interest', 'direct-marketing'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

/** The two lawful grounds of an extension (GDPR Art. 12(3)). */
export const extensionGrounds = ['complexity', 'number-of-requests'] as const;
export type ExtensionGround = (typeof extensionGrounds)[number];

/** When the legal clock may stop: a concrete doubt (GDPR Art. 12(6)), or a specification asked (recital 63). */
export const stopReasons = ['identity-doubt', 'specification'] as const;
export type StopReason = (typeof stopReasons)[number];

/** How a request ends that is none of ours to decide. */
export const otherEndings = ['joined', 'deceased', 'not-ours', 'no-request'] as const;
export type OtherEnding = (typeof otherEndings)[number];

/** Who acts for a person (UAVG Art. 5; BW 1:245, 1:378, 1:431, 1:450). */
export const representativeKinds = [
  'parent-with-authority',
  'guardian',
  'curator',
  'bewindvoerder',
  'mentor',
  'authorised-adult',
] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

/** What a representative shows; seen, never copied. */
export const authorityProofs = [
  'ccbr-extract',
  'authority-register-extract',
  'court-decision',
  'written-authorisation',
] as const;
export type AuthorityProof = (typeof authorityProofs)[number];

/** What the authority of a bewindvoerder (the first four) or a mentor (the last two) is about at a housing association. */
export const representedMatters = ['lease', 'rent', 'arrears', 'deposit', 'care', 'nuisance'] as const;
export type RepresentedMatter = (typeof representedMatters)[number];

/** What `retention` says of a record when erasure is asked for. */
export const retentionVerdicts = ['may-go', 'must-stay'] as const;
export type RetentionVerdict = (typeof retentionVerdicts)[number];

/**
 * Why a record must stay although its period is over, or has none: a request about it runs; what was refused may still go
 * to court (UAVG Art. 35); its use is restricted (GDPR Art. 18); nobody wrote down how long it is kept. They stand where
 * the slug of a rule stands; their words are in services/requests.
 */
export const retentionHolds = ['open-request', 'court-window', 'restriction', 'no-period-known'] as const;
export type RetentionHold = (typeof retentionHolds)[number];

/** What starts the period of a rule. Only the first is known of every record; the others are told by housing systems. */
export const retentionTriggers = [
  'record-held',
  'tenancy-ended',
  'registration-ended',
  'book-year-ended',
  'all-paid',
  'income-checked',
  'adaptation-delivered',
  'dossier-closed',
  'complaint-answered',
  'request-closed',
] as const;
export type RetentionTrigger = (typeof retentionTriggers)[number];

/**
 * How sure a period is: a law names it; others in the sector publish it; it is remembered and must be checked; it is made
 * up for the demo.
 */
export const howSure = ['law', 'sector', 'to-be-checked', 'proposal'] as const;
export type HowSure = (typeof howSure)[number];

/** Why identity could not be settled in time (GDPR Art. 12(6)); the request can be taken up again. */
export const identityFailures = ['nobody-came', 'not-sure'] as const;
export type IdentityFailure = (typeof identityFailures)[number];

/** Why the review of a request opened: every holder answered, time is up, or an answer came after ours went out. */
export const reviewReasons = ['all-answered', 'time', 'late-answer', 'nothing-to-collect'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** What a request reminds its people of. */
export const reminders = [
  'nobody-came-yet',
  'nobody-came-still',
  'check-rejected',
  'half-way',
  'seven-days',
  'two-days',
  'extension-notice',
  'decide-soon',
  'last-posting-day',
  'extended-term-passed',
  'court-window-ends',
  'promise-passed',
  'law-passed',
] as const;
export type Reminder = (typeof reminders)[number];

/** What a mail looks like to the helper that reads it; a clerk decides what it is. */
export const draftLooks = [
  'request',
  'question',
  'change',
  'complaint',
  'disclosure-to-a-third-party',
  'automatic',
  'unclear',
] as const;
export type DraftLook = (typeof draftLooks)[number];

/** Why a draft is put aside. */
export const discardReasons = ['no-request', 'automatic', 'double', 'handled-otherwise'] as const;
export type DiscardReason = (typeof discardReasons)[number];

/** The letters of a request. */
export const letterKinds = [
  'receipt',
  'ask-right-or-reason',
  'invitation',
  'could-not-identify',
  'extension',
  'restriction-placed',
  'restriction-lifts',
  'line-decision',
  'recipients-told',
  'withdrawn',
  'not-a-request',
  'answer',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The languages of letters. */
export const letterLanguages = ['nl', 'en'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** Why a letter that was written did not go out. */
export const letterFailures = ['contact-lapsed', 'taken-back'] as const;
export type LetterFailure = (typeof letterFailures)[number];

/** How data goes straight to another organisation (GDPR Art. 20(2)). */
export const transferWays = ['url', 'email'] as const;
export type TransferWay = (typeof transferWays)[number];

/** Why data is not sent straight to another organisation: only where technically feasible, never at a cost to others. */
export const transferRefusals = [
  'not-technically-feasible',
  'address-not-confirmed',
  'nothing-portable',
  'person-changed-their-mind',
] as const;
export type TransferRefusal = (typeof transferRefusals)[number];

/** Why a transfer did not succeed. */
export const transferFailures = [
  'address-not-allowed',
  'receiver-unreachable',
  'receiver-refused',
  'deadline-exceeded',
  'mail-not-taken',
  'nothing-portable',
  'package-gone',
] as const;
export type TransferFailure = (typeof transferFailures)[number];

/** How the code of a package reaches the person: never the way the link went. */
export const codeWays = ['letter', 'phone', 'counter'] as const;
export type CodeWay = (typeof codeWays)[number];
