import type {
  AttachmentAddedV1,
  ColleagueStoodAsideV1,
  CommentAddedV1,
  EventOf,
  OwnerChangedV1,
  RequestEndedV1,
} from '@huisrecht/contracts';
import { isKnown, type RequestState } from '../state.js';
import { noted, told } from './told.js';

export const stoodAside = (
  state: RequestState,
  { data: { colleague, stoodAsideAt } }: EventOf<typeof ColleagueStoodAsideV1>,
): RequestState => {
  if (!isKnown(state) || state.asideColleagues.includes(colleague)) return state;
  return {
    ...noted(state, { at: stoodAsideAt, what: 'stood-aside', by: colleague }),
    asideColleagues: [...state.asideColleagues, colleague],
  };
};

export const ownerChanged = (
  state: RequestState,
  { data: { owner, changedBy, changedAt } }: EventOf<typeof OwnerChangedV1>,
): RequestState =>
  isKnown(state)
    ? { ...noted(state, { at: changedAt, what: 'owner-changed', by: changedBy, detail: owner }), owner }
    : state;

export const commentAdded = (state: RequestState, { data }: EventOf<typeof CommentAddedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...comment } = data;
  return {
    ...noted(state, { at: data.addedAt, what: 'comment-added', by: data.addedBy }),
    comments: [...state.comments, comment],
  };
};

export const attachmentAdded = (
  state: RequestState,
  { data }: EventOf<typeof AttachmentAddedV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...attachment } = data;
  return {
    ...noted(state, { at: data.addedAt, what: 'attachment-added', by: data.addedBy }),
    attachments: [...state.attachments, attachment],
  };
};

export const ended = (state: RequestState, { data }: EventOf<typeof RequestEndedV1>): RequestState => {
  if (!isKnown(state)) return state;
  const { requestId: _, ...ending } = data;
  const entry = { at: data.endedAt, what: 'ended', by: data.endedBy, detail: data.because } as const;
  return { ...told(state, entry), status: 'ended', ended: ending };
};
