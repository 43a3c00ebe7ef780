import { call, callForFile, type Answer } from './call.js';

/** A rectangle on a page in points, from the top left: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A word that is black on every page of every document. */
export interface BlackWord {
  readonly word: string;
  readonly ground: string;
}

/** A box that is black on one page. Pages count from 1. */
export interface BlackBox {
  readonly page: number;
  readonly box: Box;
  readonly ground: string;
}

/** A page that stays out as a whole. */
export interface WithheldPage {
  readonly page: number;
  readonly ground: string;
}

export interface DocumentMarks {
  readonly documentId: string;
  readonly boxes: readonly BlackBox[];
  readonly withheld: readonly WithheldPage[];
}

/** Everything that is marked in the documents of a review. */
export interface Marks {
  readonly words: readonly BlackWord[];
  readonly documents: readonly DocumentMarks[];
}

/** Marks as they were saved, by whom, and who looked again. `revision` 0: nothing was saved yet. */
export interface DossierState {
  readonly revision: number;
  readonly marks: Marks;
  readonly editedBy?: string;
  readonly checkedBy?: string;
}

export interface DossierDocument {
  readonly nth: number;
  readonly documentId: string;
  readonly category: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The number of an earlier one with the same name and size. */
  readonly sameAs?: number;
}

export interface DossierView extends DossierState {
  readonly round: number;
  readonly documents: readonly DossierDocument[];
  /** Names that may be of others: a human chooses each. */
  readonly suggestions: readonly string[];
}

/** A page: its size in points, its text, and whether there are pictures, in which words are not found. */
export interface PageInfo {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly pictures: boolean;
}

/** A document opened: its pages, and where the words of the list stand. */
export interface OpenedPages {
  readonly pages: readonly PageInfo[];
  readonly matches: readonly {
    readonly page: number;
    readonly word: string;
    readonly boxes: readonly Box[];
  }[];
}

const base = (requestId: string): string => `/api/requests/requests/${requestId}/dossier`;

/** The documents of a review with what is marked. Logged as a view. */
export const getDossier = (requestId: string, signal?: AbortSignal): Promise<Answer<DossierView>> =>
  call('GET', base(requestId), signal ? { signal } : {});

/** The pages of a document. Logged as a view. */
export const openPages = (
  requestId: string,
  documentId: string,
  signal: AbortSignal,
): Promise<Answer<OpenedPages>> => call('GET', `${base(requestId)}/${documentId}`, { signal });

/** Where a page can be seen as a picture. @param scale 1 is 72 points an inch */
export const pictureAddress = (requestId: string, documentId: string, page: number, scale: number): string =>
  `${base(requestId)}/${documentId}/pages/${page}?scale=${scale}`;

/** The document as it would be given now. Logged as a view. */
export const seeResult = async (requestId: string, documentId: string): Promise<Blob> =>
  (await callForFile('GET', `${base(requestId)}/${documentId}/result`)).file;

/** Saves everything that is marked, on the version that was seen. */
export const saveMarks = (
  requestId: string,
  marks: Marks,
  ifMatch: string | undefined,
): Promise<Answer<DossierState>> => call('POST', base(requestId), { body: marks, ifMatch });

/** Writes down that a second colleague looked. */
export const checkDossier = (requestId: string, ifMatch: string | undefined): Promise<Answer<DossierState>> =>
  call('POST', `${base(requestId)}/check`, { body: {}, ifMatch });
