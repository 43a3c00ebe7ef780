/** One thing that is wrong in what was sent: where, which rule, what to do. Never the value. */
export interface FieldError {
  /** Path in the body or query: `items[0].ground`. */
  readonly field: string;
  /** The rule: `missing`, `unknown-field`, `isIn`, … */
  readonly code: string;
  readonly message: string;
}

export interface ProblemDetails {
  /** The one field that it is about. */
  readonly field?: string;
  /** What happened here, and what to do. No personal data, no value that was sent. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Headers of the answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** What a caller is told when something cannot be done: RFC 9457 problem details with a stable code. */
export class Problem extends Error {
  readonly field?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param status of HTTP, 400 to 599
   * @param code stable, from the closed list of the service: `request.not-found`
   * @param title the same sentence for every occurrence of the code
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    { field, detail, errors, headers = {}, cause }: ProblemDetails = {},
  ) {
    super(`${code} (${status})`, cause === undefined ? {} : { cause });
    this.name = 'Problem';
    if (field !== undefined) this.field = field;
    if (detail !== undefined) this.detail = detail;
    if (errors !== undefined) this.errors = errors;
    this.headers = headers;
  }
}
