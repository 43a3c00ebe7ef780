import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Registry } from 'prom-client';
import { AccessController } from '../auth/access.controller.js';
import { AccessGuard } from '../auth/access.guard.js';
import { Issuer } from '../auth/issuer.js';
import { Tokens } from '../auth/tokens.js';
import { AccessToken } from '../client/access-token.js';
import { ServiceClients } from '../client/service-clients.js';
import { Clock } from '../clock/clock.js';
import { ServiceConfig } from '../config/service-config.js';
import { InputPipe } from '../errors/input.pipe.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import type { ProblemList } from '../errors/problem-list.js';
import { HealthController } from '../health/health.controller.js';
import { Probes } from '../health/probes.js';
import { Readiness } from '../health/readiness.js';
import { BodyGuard } from '../http/body.guard.js';
import { Log } from '../logging/log.js';
import { MetricsController } from '../metrics/metrics.controller.js';
import { OpenApiController } from '../openapi/openapi.controller.js';
import { ParkedController } from '../ops/parked.controller.js';
import { PROBLEM_LISTS, SERVICE_NAME, SERVICE_VERSION } from '../tokens.js';
import type { Tracing } from '../tracing/tracing.js';
import { EVENTING_BASICS, eventingBasics } from './eventing.js';

/** What a service is made of, before Nest. */
export interface KitParts {
  readonly name: string;
  readonly config: ServiceConfig;
  readonly configClass: new () => ServiceConfig;
  readonly log: Log;
  readonly registry: Registry;
  readonly tracing: Tracing;
  readonly problems: readonly ProblemList[] | undefined;
  readonly version: string;
  readonly onFatal: ((error: Error) => void) | undefined;
}

const providersOf = (parts: KitParts): Provider[] => {
  const { name, config, log, registry, tracing, problems } = parts;
  const issuer = new Issuer(config.OIDC_ISSUER);
  const token = new AccessToken(issuer, {
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET,
  });
  const readiness = new Readiness();
  const fatal = (error: Error): void => {
    readiness.stop();
    log.error('Consuming cannot go on.', error);
    parts.onFatal?.(error);
  };
  const probes = new Probes();
  probes.register('issuer', () => issuer.ready(), { deadlineMs: 3_500 });
  return [
    { provide: SERVICE_NAME, useValue: name },
    { provide: SERVICE_VERSION, useValue: parts.version },
    { provide: PROBLEM_LISTS, useValue: problems },
    { provide: ServiceConfig, useValue: config },
    { provide: parts.configClass, useValue: config },
    Clock,
    { provide: Log, useValue: log },
    { provide: Registry, useValue: registry },
    { provide: Probes, useValue: probes },
    { provide: Readiness, useValue: readiness },
    { provide: Issuer, useValue: issuer },
    { provide: Tokens, useValue: new Tokens(issuer, config.OIDC_AUDIENCE) },
    { provide: AccessToken, useValue: token },
    {
      provide: ServiceClients,
      useFactory: () => new ServiceClients(name, config, token, tracing.tracer),
    },
    { provide: EVENTING_BASICS, useValue: eventingBasics(config, log, registry, fatal) },
    // In this order: who are you, then your body.
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: BodyGuard },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useFactory: () => new ProblemFilter(log, problems) },
  ];
};

const EXPORTED = [
  SERVICE_NAME,
  ServiceConfig,
  Clock,
  Log,
  Registry,
  Probes,
  Readiness,
  Issuer,
  Tokens,
  AccessToken,
  ServiceClients,
  EVENTING_BASICS,
];

/** What every service has, everywhere in it. */
@Module({})
export class KitModule {
  static of(parts: KitParts): DynamicModule {
    return {
      module: KitModule,
      global: true,
      providers: providersOf(parts),
      controllers: [
        HealthController,
        MetricsController,
        AccessController,
        OpenApiController,
        ParkedController,
      ],
      exports: [...EXPORTED, parts.configClass],
    };
  }
}
