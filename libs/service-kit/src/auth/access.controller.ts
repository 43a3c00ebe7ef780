import { Controller, Get, Inject } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { SERVICE_NAME } from '../tokens.js';
import { Public } from './access.js';
import { accessTable, endpointsOf, type AccessRow } from './endpoints.js';

/** Who may do what in this service: generated from the decorators that the guard obeys. */
@Controller('access')
@Public('Who may do what is documentation; it holds no data of anyone.')
export class AccessController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly modules: ModulesContainer,
  ) {}

  /** Every endpoint with its roles and purpose, or why it is public. */
  @Get()
  table(): { service: string; endpoints: AccessRow[] } {
    return { service: this.service, endpoints: accessTable(endpointsOf({ get: () => this.modules })) };
  }
}
