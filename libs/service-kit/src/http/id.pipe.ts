import type { PipeTransform } from '@nestjs/common';
import { kitProblems } from '../errors/kit-problems.js';

/** An id in a path: `@Param('id', new IdPipe('req')) id: string`. What cannot be one is not found. */
export class IdPipe implements PipeTransform<unknown, string> {
  private readonly shape: RegExp;

  /** @param kind what stands before the underscore */
  constructor(kind: string) {
    this.shape = new RegExp(`^${kind}_[A-Za-z0-9-]{8,64}$`);
  }

  transform(value: unknown): string {
    if (typeof value !== 'string' || !this.shape.test(value)) throw kitProblems.of('id.unknown');
    return value;
  }
}
