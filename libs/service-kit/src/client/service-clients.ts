import type { FactoryProvider } from '@nestjs/common';
import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import type { Tracer } from '@opentelemetry/api';
import { ConfigError, variablePrefix } from '../config/read-config.js';
import type { ServiceConfig } from '../config/service-config.js';
import type { AccessToken } from './access-token.js';
import { ServiceClient } from './service-client.js';

/** The clients of one service: one per service that it calls, each with its own circuit. */
export class ServiceClients implements OnApplicationShutdown {
  private readonly clients = new Map<string, ServiceClient>();

  constructor(
    private readonly self: string,
    private readonly config: ServiceConfig,
    private readonly token: AccessToken,
    private readonly tracer: Tracer | undefined,
  ) {}

  /**
   * The client for a service: `to('identity')` calls the address in `IDENTITY_URL`.
   * @throws ConfigError when the config of this service declares no such address
   */
  to(service: string): ServiceClient {
    const known = this.clients.get(service);
    if (known) return known;
    const client = new ServiceClient({
      service,
      baseUrl: this.address(service),
      token: this.token,
      tracer: this.tracer,
    });
    this.clients.set(service, client);
    return client;
  }

  onApplicationShutdown(): void {
    for (const client of this.clients.values()) client.close();
  }

  private address(service: string): string {
    const variable = `${variablePrefix(service)}_URL`;
    const address = (this.config as unknown as Readonly<Record<string, unknown>>)[variable];
    if (typeof address === 'string') return address;
    const todo = `the address of ${service}`;
    throw new ConfigError(this.self, [{ variable, fault: 'missing', todo }]);
  }
}

const tokenOf = (service: string): string => `huisrecht.client.${service}`;

/** A provider of the client for a service: `providers: [serviceClient('identity')]`. */
export const serviceClient = (service: string): FactoryProvider<ServiceClient> => ({
  provide: tokenOf(service),
  useFactory: (clients: ServiceClients) => clients.to(service),
  inject: [ServiceClients],
});

/** `constructor(@InjectClient('identity') private readonly identity: ServiceClient)`. */
export const InjectClient = (service: string): ParameterDecorator & PropertyDecorator =>
  Inject(tokenOf(service));
