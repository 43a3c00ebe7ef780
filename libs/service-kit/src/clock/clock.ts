import { Injectable } from '@nestjs/common';

/** What time it is: the one place that a service asks. A test moves it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
