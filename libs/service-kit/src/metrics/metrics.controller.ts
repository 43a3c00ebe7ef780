import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Registry } from 'prom-client';
import { Public } from '../auth/access.js';

/** What Prometheus scrapes. */
@Controller('metrics')
@Public('Prometheus scrapes inside the network; metrics hold counts by type, no data of anyone.')
export class MetricsController {
  constructor(private readonly registry: Registry) {}

  /** Every metric of this service, in the text format of Prometheus. */
  @Get()
  @Header('Cache-Control', 'no-store')
  async scrape(@Res() response: Response): Promise<void> {
    const text = await this.registry.metrics();
    response.set('Content-Type', this.registry.contentType).send(text);
  }
}
