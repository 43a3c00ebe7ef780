import { Injectable } from '@nestjs/common';
import { Commands, type DueHandler } from '@huisrecht/eventing';
import { checkIdOf } from '../check-id.js';
import { Check } from '../check.js';
import { EXPIRE, REMIND, type Waited } from '../open-check/opened.js';
import { expire, remind } from './wait-for-somebody.js';

type Work = { readonly data: Readonly<Record<string, unknown>> };

/** Day 14 and day 21: nobody came yet. */
@Injectable()
export class RemindOfCheck implements DueHandler {
  readonly kind = REMIND;

  constructor(private readonly commands: Commands) {}

  async handle({ data }: Work): Promise<void> {
    const { requestId, round, reminder = 1 } = data as unknown as Waited;
    await this.commands.execute(Check, checkIdOf(requestId), (state) => remind(state, round, reminder));
  }
}

/** Day 28: nobody came. */
@Injectable()
export class ExpireCheck implements DueHandler {
  readonly kind = EXPIRE;

  constructor(private readonly commands: Commands) {}

  async handle({ data }: Work): Promise<void> {
    const { requestId, round } = data as unknown as Waited;
    await this.commands.execute(Check, checkIdOf(requestId), (state, { now }) => expire(state, round, now));
  }
}
