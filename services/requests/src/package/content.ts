import type { DecisionOutcome, HolderOutcome, PortabilityFile, Words } from '@huisrecht/contracts';

/** A value as the person gets it; `null` where it is blacked out. */
export interface GivenField {
  readonly field: string;
  readonly label: Words;
  readonly value: string | null;
}

/** A document in the package; its bytes travel beside it. */
export interface GivenDocument {
  /** Which of the documents of the package, from 1. */
  readonly nth: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
}

/** One thing that a holder has about the person. */
export interface GivenItem {
  readonly itemId: string;
  readonly label: Words;
  readonly holder: string;
  readonly source?: Words;
  readonly recordedOn?: string;
  readonly fields: readonly GivenField[];
  readonly document?: GivenDocument;
  /** It has a document that is not given: what is about others cannot be blacked out in it. */
  readonly documentWithheld?: true;
}

/** A kind of data, with what Art. 15(1) wants told of it. */
export interface GivenCategory {
  readonly category: string;
  readonly label: Words;
  /** 15(1)(a), with the legal basis. */
  readonly purposes: readonly { readonly label: Words; readonly legalBasis: string }[];
  /** 15(1)(c): by name (CJEU C-154/21). */
  readonly recipients: readonly string[];
  /** 15(1)(d). */
  readonly periods: readonly Words[];
  /** 15(1)(g). */
  readonly source: Words;
  readonly items: readonly GivenItem[];
}

/** What was not given, by category and ground. */
export interface Withheld {
  readonly category: Words;
  readonly ground: string;
  readonly article: string;
  readonly reason: string;
  readonly items: number;
  /** Items that were given with something blacked out. */
  readonly masked: number;
}

/** Where we looked, and what came of it. */
export interface Searched {
  readonly holder: string;
  readonly name: string;
  /** Absent: silent. */
  readonly outcome?: HolderOutcome;
  readonly because?: string;
}

/** Everything that the person gets, as JSON (GDPR Art. 15(1) and 15(3)). The same facts make the HTML and the PDF. */
export interface PackageContent {
  readonly kind: 'huisrecht.package.v1';
  readonly number: string;
  readonly round: number;
  readonly outcome: DecisionOutcome;
  readonly receivedOn: string;
  readonly madeOn: string;
  readonly association: {
    readonly name: string;
    readonly address: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactEmail: string;
    readonly fgEmail: string;
  };
  readonly categories: readonly GivenCategory[];
  /** Who got what and when, by name. */
  readonly disclosures: readonly {
    readonly recipient: string;
    readonly categories: readonly Words[];
    readonly purpose: Words;
    readonly sharedOn: string;
  }[];
  /** What can be taken along, where that was asked and granted (GDPR Art. 20); the rest is given to read. */
  readonly portability?: PortabilityFile;
  /** What was decided, when this was made, on sending it straight to another organisation (GDPR Art. 20(2)). */
  readonly transfer?: 'approved' | 'refused';
  readonly withheld: readonly Withheld[];
  readonly searched: readonly Searched[];
  /** 15(1)(e), (f) and (h), in plain Dutch. */
  readonly rights: readonly string[];
}
