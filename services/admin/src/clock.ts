import { Injectable } from '@nestjs/common';

/** What time it is; a test brings its own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
