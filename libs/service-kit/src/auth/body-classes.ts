import { fieldsOf } from '../errors/advice.js';
import type { Endpoint } from './endpoints.js';
import { argumentsOf } from './route-arguments.js';

/** An endpoint reads a body or query that nothing checks. */
export class UncheckedInput extends Error {
  constructor(readonly handlers: readonly string[]) {
    super(
      `Nothing checks what ${handlers.join(', ')} reads: give @Body() and @Query() a class with class-validator decorators, imported as a value.`,
    );
    this.name = 'UncheckedInput';
  }
}

/** @throws UncheckedInput naming each endpoint with a `@Body()` or `@Query()` that no class describes */
export const requireBodyClasses = (endpoints: readonly Endpoint[]): void => {
  const unchecked = endpoints.filter((endpoint) =>
    argumentsOf(endpoint).some(
      ({ kind, type, data }) => kind !== 'other' && (data !== undefined || fieldsOf(type).length === 0),
    ),
  );
  if (unchecked.length > 0) throw new UncheckedInput([...new Set(unchecked.map(({ handler }) => handler))]);
};
