import { RetentionEntry } from '@huisrecht/contracts';
import { Access, Answers, PageQuery } from '@huisrecht/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { RetentionRules } from './retention-rules.js';

/** The rules of retention, each with its source and how sure it is. None of them is legal advice. */
@Controller('rules')
export class RulesController {
  constructor(private readonly rules: RetentionRules) {}

  /** How long data is kept, by category and purpose. */
  @Get()
  @Answers(RetentionEntry, { page: true, summary: 'How long data is kept, by category and purpose.' })
  @Access({ roles: ['employee', 'auditor', 'service'], purpose: 'know-the-rules-of-retention' })
  list(@Query() { after = '', limit }: PageQuery): { items: RetentionEntry[]; next?: string } {
    const rest = this.rules.all.filter(({ id }) => id > after);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return rest.length > limit && last ? { items, next: last.id } : { items };
  }
}
