import { IsId } from '../kernel/fields.js';

/** What every event of a request tells. */
export class RequestFacts {
  @IsId() requestId!: string;
}
