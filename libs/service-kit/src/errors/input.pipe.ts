import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldErrors, fieldsOf } from './advice.js';
import { tooMuch, tooMuchIn } from './bounded-input.js';
import { kitProblems } from './kit-problems.js';

/** Checks a body or query by its DTO class: known fields only, everything else is a problem that says what to do. */
@Injectable()
export class InputPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' && type !== 'query') return value;
    if (!metatype || fieldsOf(metatype).length === 0) return value;
    return parseInput(metatype as new () => object, value);
  }
}

/**
 * Reads something that came from outside by its class.
 * @throws Problem `input.invalid` with the fields
 */
export const parseInput = async <T extends object>(type: new () => T, value: unknown): Promise<T> => {
  const plain = value ?? {};
  if (typeof plain !== 'object' || Array.isArray(plain)) {
    const error = { field: 'body', code: 'isObject', message: 'Send one JSON object.' };
    throw kitProblems.of('input.invalid', { field: 'body', errors: [error] });
  }
  const much = tooMuchIn(plain);
  if (much) {
    const error = { field: 'body', code: much, message: tooMuch[much] };
    throw kitProblems.of('input.invalid', { field: 'body', errors: [error] });
  }
  const instance = plainToInstance(type, plain);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: true },
  });
  if (errors.length === 0) return instance;
  const found = fieldErrors(errors);
  const [first] = found;
  throw kitProblems.of('input.invalid', {
    ...(found.length === 1 && first ? { field: first.field } : {}),
    errors: found,
  });
};
