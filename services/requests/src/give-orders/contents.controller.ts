import { IsId } from '@huisrecht/contracts';
import { Access, type Actor, Answers, CurrentActor } from '@huisrecht/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { orderContentFileId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { refusal, Refused } from '../domain/refusal.js';
import type { OrderContent } from './order-content.js';

/** Which contents. */
export class ContentsDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) contentIds!: string[];
}

/** What must be put in place by orders: read just in time, by who tells the parties and nobody else. */
@Controller('orders/contents')
export class ContentsController {
  constructor(private readonly files: SealedFiles) {}

  @Post('read')
  @HttpCode(200)
  @Access({ roles: ['service'], purpose: 'carry-out-an-order' })
  @Answers(undefined, { summary: 'Values to put in place, for processor-sync alone.' })
  async read(
    @Body() { contentIds }: ContentsDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly items: readonly (OrderContent & { readonly contentId: string })[] }> {
    if (actor.service !== 'processor-sync') throw new Refused(refusal('order.contents-for-processor-sync'));
    const found = await Promise.all(
      contentIds.map(async (contentId) => {
        const content = await this.files.open<OrderContent>(orderContentFileId(contentId), 'order-content');
        return content ? [{ contentId, ...content }] : [];
      }),
    );
    return { items: found.flat() };
  }
}
