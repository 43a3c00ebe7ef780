import type { KeyRef } from '@huisrecht/store';

/** What a person said and why, of one request. */
export const wordsId = (requestId: string): string => `words:${requestId}`;
/** Motivation and items of a decision. */
export const decisionFileId = (decisionId: string): string => `decision:${decisionId}`;
/** The signed manifest of a package. */
export const manifestId = (packageId: string): string => `manifest:${packageId}`;
/** The letter that went with a package, as a blob. */
export const answerLetterId = (packageId: string): string => `letter:${packageId}`;
/** Content of a package, as a blob. */
export const contentId = (packageId: string): string => `${packageId}:content`;
/** The n-th document of a package, as a blob. */
export const documentId = (packageId: string, nth: number): string => `${packageId}:document:${nth}`;

/** The file of a request lives as long as its own class says, whatever else of the person goes. */
export const requestFileKey = (subject: string): KeyRef => ({ subject, class: 'request-file' });
export const letterKey = (subject: string): KeyRef => ({ subject, class: 'letter' });
/** A package dies alone: its key is of its own record. */
export const packageKey = (packageId: string): KeyRef => ({ record: packageId });
