import { Controller, Get, Inject } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { SERVICE_NAME } from '../tokens.js';
import { Public, type Access } from './access.js';
import { endpointsOf } from './endpoints.js';

/** A line of the table of rights. */
export interface AccessRow {
  readonly method: string;
  readonly path: string;
  readonly roles?: Access['roles'];
  readonly purpose?: string;
  /** Why everyone may use it. */
  readonly public?: string;
}

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
    const rows = endpointsOf({ get: () => this.modules }).map(({ method, path, access, public: reason }) => ({
      method,
      path,
      ...(access ? { roles: access.roles, purpose: access.purpose } : {}),
      ...(reason !== undefined ? { public: reason } : {}),
    }));
    return { service: this.service, endpoints: rows };
  }
}
