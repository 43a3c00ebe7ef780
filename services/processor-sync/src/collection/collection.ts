import type {
  AnswersDestroyedV1,
  CollectionCompletedV1,
  CollectionExtendedV1,
  CollectionStartedV1,
  CollectionStoppedV1,
  EventOf,
  HolderAnsweredV1,
  HolderAskedAgainV1,
  HolderAskedV1,
  HolderFailedV1,
  HolderOverdueV1,
  Right,
} from '@huisrecht/contracts';
import type { Holder } from './holder.js';

/** What can happen to a collection. */
export type CollectionEvent =
  | EventOf<typeof CollectionStartedV1>
  | EventOf<typeof CollectionExtendedV1>
  | EventOf<typeof HolderAskedV1>
  | EventOf<typeof HolderAskedAgainV1>
  | EventOf<typeof HolderAnsweredV1>
  | EventOf<typeof HolderFailedV1>
  | EventOf<typeof HolderOverdueV1>
  | EventOf<typeof CollectionCompletedV1>
  | EventOf<typeof CollectionStoppedV1>
  | EventOf<typeof AnswersDestroyedV1>;

/** A collection for which holders were picked. */
export interface StartedCollection {
  readonly status: 'collecting' | 'completed' | 'stopped';
  readonly collectionId: string;
  readonly requestId: string;
  readonly subjectIds: readonly string[];
  readonly right: Right;
  readonly submittedAt: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly holders: readonly Holder[];
}

/** Asking every holder for the data of one request. */
export type Collection = NotStarted | StartedCollection;

/** Before holders were picked; `stopped` when the request was withdrawn before that. */
export interface NotStarted {
  readonly status: 'none';
  readonly collectionId: string;
  readonly stopped?: true;
}

/** The holder of that name, if it is asked in this collection. */
export const holderIn = (collection: Collection, name: string): Holder | undefined =>
  collection.status === 'none' ? undefined : collection.holders.find(({ holder }) => holder === name);
