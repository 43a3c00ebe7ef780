import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../auth/access.js';
import { Probes, type ProbeResult } from './probes.js';
import { Readiness } from './readiness.js';

/** What an orchestrator asks. */
@Controller('health')
@Public('An orchestrator has no token; it learns names of parts and whether they answer, nothing else.')
export class HealthController {
  constructor(
    private readonly probes: Probes,
    private readonly readiness: Readiness,
  ) {}

  /** The process runs and its event loop turns. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when the service takes work: it has started, is not stopping, and every probe is ok. Else 503. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ status: string; probes?: Record<string, ProbeResult> }> {
    const { state } = this.readiness;
    const probes = state === 'ready' ? await this.probes.check() : undefined;
    const away = probes !== undefined && Object.values(probes).includes('away');
    if (state !== 'ready' || away) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: away ? 'not-ready' : state, ...(probes ? { probes } : {}) };
  }
}
