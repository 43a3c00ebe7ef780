import { SetMetadata, type Type } from '@nestjs/common';

export const ANSWERS = 'huisrecht:answers';

export interface AnswersOptions {
  /** The status; 201 for a POST and 200 else, unless told. */
  readonly status?: number;
  /** One sentence: what the endpoint does. */
  readonly summary?: string;
  /** A page of these: `{ items, next? }`. */
  readonly page?: boolean;
  /** A media type that is not JSON: `application/pdf`. */
  readonly media?: string;
}

export interface AnswersMetadata extends AnswersOptions {
  readonly type: Type | undefined;
}

/** Describes the answer for OpenAPI: `@Answers(RequestView, { summary: 'A request, its clocks and next step.' })`. */
export const Answers = (type: Type | undefined, options: AnswersOptions = {}): MethodDecorator =>
  SetMetadata(ANSWERS, { ...options, type } satisfies AnswersMetadata);
