import { Controller, Get, Inject } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Public } from '../auth/access.js';
import { endpointsOf } from '../auth/endpoints.js';
import type { ProblemList } from '../errors/problem-list.js';
import { PROBLEM_LISTS, SERVICE_NAME, SERVICE_VERSION } from '../tokens.js';
import { openApiDocument, type OpenApi } from './document.js';

/** What this service takes and gives. */
@Controller('openapi.json')
@Public('It documents the service; it holds no data of anyone.')
export class OpenApiController {
  private made: OpenApi | undefined;

  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(SERVICE_VERSION) private readonly version: string,
    @Inject(PROBLEM_LISTS) private readonly problems: readonly ProblemList[] | undefined,
    private readonly modules: ModulesContainer,
  ) {}

  /** The OpenAPI 3.1 document, made from the decorators that check every request. */
  @Get()
  document(): OpenApi {
    const { service, version, problems } = this;
    const endpoints = endpointsOf({ get: () => this.modules });
    this.made ??= openApiDocument({ service, version, problems, endpoints });
    return this.made;
  }
}
