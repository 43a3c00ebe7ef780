/** A file that came with a mail. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A mail as we read it. Everything in it is somebody's words: sealed at rest, never logged. */
export interface Mail {
  readonly messageId?: string;
  /** Message-IDs of what it answers, the nearest first. */
  readonly answers: readonly string[];
  readonly from?: { readonly name?: string; readonly address: string };
  readonly subject: string;
  /** Plain text; HTML is read as text and never shown as HTML. */
  readonly text: string;
  readonly files: readonly MailFile[];
  /** Header names in lower case, with their first value: only those that tell how it was sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** True when no more than the head could be read. */
  readonly headOnly?: true;
}
