import { isDuplicate, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { numberOf } from '../domain/number.js';

interface NumberDocument {
  readonly _id: string;
  readonly requestId: string;
}

const MOST = 50;

/** Gives each request a number of its own, the same one however often it is asked. */
@Injectable()
export class Numbers {
  private readonly numbers: StoreCollection<NumberDocument>;

  constructor(store: Store) {
    this.numbers = store.collection<NumberDocument>('numbers');
  }

  /** @throws Error when fifty candidates are taken: then the numbers have run out */
  async reserve(requestId: string): Promise<string> {
    for (let attempt = 0; attempt < MOST; attempt++) {
      const number = numberOf(requestId, attempt);
      if (await this.take(number, requestId)) return number;
    }
    throw new Error('The numbers of requests have run out.');
  }

  private async take(number: string, requestId: string): Promise<boolean> {
    try {
      await this.numbers.insertOne({ _id: number, requestId });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await this.numbers.findOne({ _id: number }))?.requestId === requestId;
    }
  }
}
