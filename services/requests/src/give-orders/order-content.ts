/** What must be put in place by an order to rectify: values, and the person's own statement. */
export interface OrderContent {
  readonly corrections: readonly {
    readonly category: string;
    readonly field: string;
    readonly before?: string;
    readonly after: string;
  }[];
  /** Is added to the file as the person wrote it (GDPR Art. 16, second sentence). */
  readonly statement?: string;
}
