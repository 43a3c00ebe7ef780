import type { PipeTransform } from '@nestjs/common';
import { refusal, Refused } from '../domain/refusal.js';

/** The number of a line in a path: 1 to 20. @throws Refused `line.not-found` */
export class LinePipe implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    if (typeof value !== 'string' || !/^([1-9]|1\d|20)$/.test(value))
      throw new Refused(refusal('line.not-found'));
    return Number(value);
  }
}
