/** What a service says when it can't do what was asked (RFC 9457), or what happened instead of an answer. */
export class ApiProblem extends Error {
  /**
   * @param status HTTP status; 0 when no answer came (no network)
   * @param code stable code of the service; `offline` without a network, `unknown` when none was given
   * @param title what the service says
   * @param field the field it is about
   */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly field?: string,
    /** Names this occurrence in the log, to tell the service desk. */
    readonly reference?: string,
  ) {
    super(code);
  }
}

interface ProblemBody {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly field?: unknown;
  readonly instance?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads a problem from an answer, also from one that is no problem document. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const { code, title, field, instance } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as ProblemBody;
  const reference = text(instance)?.split(':').at(-1);
  return new ApiProblem(status, text(code) ?? 'unknown', text(title) ?? '', text(field), reference);
}
