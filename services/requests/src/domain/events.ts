import type {
  EventOf,
  AdviceGivenV1,
  AllHoldersAnsweredV1,
  AnswerPreparedV1,
  AnswerSentV1,
  AttachmentAddedV1,
  ColleagueStoodAsideV1,
  CollectionRequestedV1,
  CommentAddedV1,
  DecisionTakenV1,
  HolderAnswerNotedV1,
  HolderTroubleNotedV1,
  HoldersAskedV1,
  IdentityNotNeededV1,
  IdentityNotSettledV1,
  IdentitySettledV1,
  LetterNotSentV1,
  LetterPrintedV1,
  LetterQueuedV1,
  LetterReturnedV1,
  LetterSentV1,
  LineAddedV1,
  LineDecidedV1,
  LineWithdrawnV1,
  OrderAnswerNotedV1,
  OrderGivenV1,
  OrderPartiesNotedV1,
  OrderSettledV1,
  OrderTroubleNotedV1,
  OwnerChangedV1,
  PackageCodeIssuedV1,
  PackageDestroyedV1,
  PackageFetchedV1,
  PackageLockedV1,
  PackageTransferDecidedV1,
  PackageTransferFailedV1,
  PackageTransferredV1,
  PostAddressConfirmedV1,
  ReminderDueV1,
  RequestClosedV1,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  RestrictedUseRecordedV1,
  RestrictedUseReviewedV1,
  RestrictionConfirmedV1,
  RestrictionLiftAnnouncedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  RetentionViewNotedV1,
  RetentionViewRequestedV1,
  ReviewOpenedV1,
  TermExtendedV1,
  TermResumedV1,
  TermStoppedV1,
} from '@huisrecht/contracts';

/** State only, never published: identity said that the person is another set of pseudonyms than before. */
export interface PersonNoted {
  readonly type: 'requests.person-noted';
  readonly data: {
    readonly requestId: string;
    /** The whole set, as it is from now on. */
    readonly subjectIds: readonly string[];
    readonly decidedAt: string;
  };
}

/** Everything that can happen to a request; each but `PersonNoted` is published on `requests.requests.v1`. */
export type RequestEvent =
  | PersonNoted
  | EventOf<typeof AdviceGivenV1>
  | EventOf<typeof AllHoldersAnsweredV1>
  | EventOf<typeof AnswerPreparedV1>
  | EventOf<typeof AnswerSentV1>
  | EventOf<typeof AttachmentAddedV1>
  | EventOf<typeof ColleagueStoodAsideV1>
  | EventOf<typeof CollectionRequestedV1>
  | EventOf<typeof CommentAddedV1>
  | EventOf<typeof DecisionTakenV1>
  | EventOf<typeof HolderAnswerNotedV1>
  | EventOf<typeof HolderTroubleNotedV1>
  | EventOf<typeof HoldersAskedV1>
  | EventOf<typeof IdentityNotNeededV1>
  | EventOf<typeof IdentityNotSettledV1>
  | EventOf<typeof IdentitySettledV1>
  | EventOf<typeof LetterNotSentV1>
  | EventOf<typeof LetterPrintedV1>
  | EventOf<typeof LetterQueuedV1>
  | EventOf<typeof LetterReturnedV1>
  | EventOf<typeof LetterSentV1>
  | EventOf<typeof LineAddedV1>
  | EventOf<typeof LineDecidedV1>
  | EventOf<typeof LineWithdrawnV1>
  | EventOf<typeof OrderAnswerNotedV1>
  | EventOf<typeof OrderGivenV1>
  | EventOf<typeof OrderPartiesNotedV1>
  | EventOf<typeof OrderSettledV1>
  | EventOf<typeof OrderTroubleNotedV1>
  | EventOf<typeof OwnerChangedV1>
  | EventOf<typeof PackageCodeIssuedV1>
  | EventOf<typeof PackageDestroyedV1>
  | EventOf<typeof PackageFetchedV1>
  | EventOf<typeof PackageLockedV1>
  | EventOf<typeof PackageTransferDecidedV1>
  | EventOf<typeof PackageTransferFailedV1>
  | EventOf<typeof PackageTransferredV1>
  | EventOf<typeof PostAddressConfirmedV1>
  | EventOf<typeof ReminderDueV1>
  | EventOf<typeof RequestClosedV1>
  | EventOf<typeof RequestEndedV1>
  | EventOf<typeof RequestReceivedV1>
  | EventOf<typeof RequestReopenedV1>
  | EventOf<typeof RequestWithdrawnV1>
  | EventOf<typeof RestrictedUseRecordedV1>
  | EventOf<typeof RestrictedUseReviewedV1>
  | EventOf<typeof RestrictionConfirmedV1>
  | EventOf<typeof RestrictionLiftAnnouncedV1>
  | EventOf<typeof RestrictionLiftedV1>
  | EventOf<typeof RestrictionPlacedV1>
  | EventOf<typeof RetentionViewNotedV1>
  | EventOf<typeof RetentionViewRequestedV1>
  | EventOf<typeof ReviewOpenedV1>
  | EventOf<typeof TermExtendedV1>
  | EventOf<typeof TermResumedV1>
  | EventOf<typeof TermStoppedV1>;
