import { IsId, IsSlug } from '@huisrecht/contracts';
import type { ServiceClient } from '@huisrecht/service-kit';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

class CorrectionOfContent {
  @IsSlug() category!: string;
  @IsSlug() field!: string;
  @IsOptional() @IsString() @MaxLength(20_000) before?: string;
  @IsString() @MaxLength(20_000) after!: string;
}

/** What must be put in place, just in time. */
export class OrderContent {
  @IsId() contentId!: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CorrectionOfContent)
  corrections!: CorrectionOfContent[];
  @IsOptional() @IsString() @MaxLength(20_000) statement?: string;
}
class OrderContentsPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => OrderContent) items!: OrderContent[];
}

/** The words of orders, which rest sealed with `requests`. */
export abstract class Contents {
  /** @returns undefined when it is no longer there @throws ServiceAway, RemoteProblem, BadAnswer */
  abstract read(contentId: string, signal?: AbortSignal): Promise<OrderContent | undefined>;
}

/** Asks `requests`, which gives them to this service alone. */
export class HttpContents extends Contents {
  constructor(private readonly requests: ServiceClient) {
    super();
  }

  async read(contentId: string, signal?: AbortSignal): Promise<OrderContent | undefined> {
    const body = { contentIds: [contentId] };
    const options = signal ? { signal } : {};
    const { items } = await this.requests.post('/orders/contents/read', body, OrderContentsPage, options);
    return items.find((one) => one.contentId === contentId);
  }
}
