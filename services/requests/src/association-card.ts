import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { associationOf } from './association.js';
import { Answers } from './neighbours/answers.js';
import { RequestsConfig } from './requests.config.js';

/** The name and phone number for a page or mail that must be there also when the directory is not. */
export interface Card {
  readonly name: string;
  readonly phone?: string;
}

const FRESH_MS = 10 * 60_000;
const RETRY_MS = 15_000;

/** The association's name and phone number, from the directory, kept for a while. */
@Injectable()
export class AssociationCard {
  private card: Card | undefined;
  private lookAgainAt = 0;

  constructor(
    private readonly answers: Answers,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** Never throws: without a directory it is the name of the environment. */
  async get(): Promise<Card> {
    const now = this.clock.now().getTime();
    if (now >= this.lookAgainAt) {
      try {
        const { name, contactPhone: phone } = associationOf((await this.answers.directory()).association);
        this.card = { name, phone };
        this.lookAgainAt = now + FRESH_MS;
      } catch {
        this.lookAgainAt = now + RETRY_MS;
      }
    }
    return this.card ?? { name: this.config.ORGANISATION_NAME };
  }
}
