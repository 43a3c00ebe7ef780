import type {
  AllHoldersAnsweredV1,
  AnswerPreparedV1,
  AnswerSentV1,
  CollectionRequestedV1,
  DecisionTakenV1,
  HolderAnswerNotedV1,
  HoldersAskedV1,
  HolderTroubleNotedV1,
  IdentityNotSettledV1,
  IdentitySettledV1,
  LetterSentV1,
  PackageCodeIssuedV1,
  PackageDestroyedV1,
  PackageFetchedV1,
  PackageLockedV1,
  ReminderDueV1,
  RequestClosedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  ReviewOpenedV1,
  EventOf,
} from '@huisrecht/contracts';

/** Everything that can happen to a request; each is published on `requests.requests.v1`. */
export type RequestEvent =
  | EventOf<typeof AllHoldersAnsweredV1>
  | EventOf<typeof AnswerPreparedV1>
  | EventOf<typeof AnswerSentV1>
  | EventOf<typeof CollectionRequestedV1>
  | EventOf<typeof DecisionTakenV1>
  | EventOf<typeof HolderAnswerNotedV1>
  | EventOf<typeof HoldersAskedV1>
  | EventOf<typeof HolderTroubleNotedV1>
  | EventOf<typeof IdentityNotSettledV1>
  | EventOf<typeof IdentitySettledV1>
  | EventOf<typeof LetterSentV1>
  | EventOf<typeof PackageCodeIssuedV1>
  | EventOf<typeof PackageDestroyedV1>
  | EventOf<typeof PackageFetchedV1>
  | EventOf<typeof PackageLockedV1>
  | EventOf<typeof ReminderDueV1>
  | EventOf<typeof RequestClosedV1>
  | EventOf<typeof RequestReceivedV1>
  | EventOf<typeof RequestReopenedV1>
  | EventOf<typeof RequestWithdrawnV1>
  | EventOf<typeof ReviewOpenedV1>;
