import { IsISO8601, IsString, Length, Matches, type ValidationOptions } from 'class-validator';

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    decorators.forEach((decorate) => decorate(target, property));

/** An id made by Huisrecht: a lower-case kind, an underscore, and at most 64 letters and digits. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(/^[a-z]{2,12}_[A-Za-z0-9-]{8,64}$/, {
      message: '$property must be an id of Huisrecht',
      ...options,
    }),
  );

/** A code of a housing system: relation code, contract number, record code. 1 to 64 printable characters, no spaces around. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(/^[\p{L}\p{N}][\p{L}\p{N} ./:_-]{0,63}$/u, {
      message: '$property must be a code of 1 to 64 letters, digits and . / : _ -',
      ...options,
    }),
  );

/** A short word from a list kept elsewhere: a category, a purpose, a system. Lower case with dashes, 1 to 64. */
export const IsSlug = (options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, {
      message: '$property must be lower-case words with dashes',
      ...options,
    }),
  );

/** Free text of a bounded length. */
export const IsText = (max: number, options?: ValidationOptions): PropertyDecorator =>
  all(IsString(options), Length(1, max, options));

/** A calendar day, `2026-03-02`, in Europe/Amsterdam. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day like 2026-03-02', ...options }),
    IsISO8601({ strict: true }, options),
  );

/** A moment, RFC 3339 with a zone: `2026-03-02T09:30:00Z`. */
export const IsMoment = (options?: ValidationOptions): PropertyDecorator =>
  all(
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/, {
      message: '$property must be a moment like 2026-03-02T09:30:00Z',
      ...options,
    }),
    IsISO8601({ strict: true }, options),
  );
