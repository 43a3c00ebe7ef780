/** A reason to stop that a person can act on: its message is one sentence that says what to do. */
export class Refusal extends Error {
  /** Status of the process. */
  readonly status: number;

  constructor(sentence: string, status = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
