import type { KeyRef } from '@huisrecht/store';

/** What a person said and why, of one request: never shown with the request of another person. */
export const wordsId = (requestId: string, subjectId: string): string => `words:${requestId}:${subjectId}`;
/** What a line says in words and values. */
export const lineDetailsFileId = (detailsId: string): string => `lin:${detailsId}`;
/** What must be put in place by order. */
export const orderContentFileId = (orderContentId: string): string => `content:${orderContentId}`;
/** Words of a colleague: a comment, advice, a reason. */
export const noteFileId = (noteId: string): string => `note:${noteId}`;
/** Motivation and items of a decision. */
export const decisionFileId = (decisionId: string): string => `decision:${decisionId}`;
/** The signed manifest of a package. */
export const manifestId = (packageId: string): string => `manifest:${packageId}`;
/** The letter that went with a package, as a blob. */
export const answerLetterId = (packageId: string): string => `letter:${packageId}`;
/** A letter beside the answer, or the answer sent again, with its PDF. */
export const letterFileId = (letterId: string): string => `letter:${letterId}`;
/** Content of a package, as a blob. */
export const contentId = (packageId: string): string => `${packageId}:content`;
/** The n-th document of a package, as a blob. */
export const documentId = (packageId: string, nth: number): string => `${packageId}:document:${nth}`;

/** The file of a request lives as long as its own class says, whatever else of the person goes. */
export const requestFileKey = (subject: string): KeyRef => ({ subject, class: 'request-file' });
export const letterKey = (subject: string): KeyRef => ({ subject, class: 'letter' });
/** A package dies alone: its key is of its own record. */
export const packageKey = (packageId: string): KeyRef => ({ record: packageId });

/** What somebody mailed; it may be about anybody, so its key is its own. */
export const draftFileId = (draftId: string): string => `draft:${draftId}`;
/** The n-th file of a mail, as a blob; 0 is the first. */
export const draftMailFileId = (draftId: string, nth: number): string => `${draftId}:file:${nth}`;
export const draftKey = (draftId: string): KeyRef => ({ record: draftId });
/** Name and kind of an attachment. */
export const attachmentFileId = (attachmentId: string): string => `attachment:${attachmentId}`;
/** Content of an attachment, as a blob. */
export const attachmentBlobId = (attachmentId: string): string => `${attachmentId}:content`;
