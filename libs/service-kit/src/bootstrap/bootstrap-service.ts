import { NestFactory } from '@nestjs/core';
import type { INestApplication, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import { endpointsOf, requireAccess } from '../auth/endpoints.js';
import { requireBodyClasses } from '../auth/body-classes.js';
import { readConfig } from '../config/read-config.js';
import { ServiceConfig } from '../config/service-config.js';
import { Readiness } from '../health/readiness.js';
import { securityHeaders } from '../http/security-headers.js';
import { serve } from '../http/serve.js';
import { Log } from '../logging/log.js';
import { nestLog } from '../logging/nest-log.js';
import { scope } from '../logging/scope.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { openRegistry } from '../metrics/registry.js';
import { openTracing } from '../tracing/tracing.js';
import { drainHttp, within } from './drain.js';
import { connectParts } from './eventing.js';
import { KitModule, type KitParts } from './kit.module.js';
import type { RunningService, ServiceOptions } from './options.js';

const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** How long a client may take over its headers and its whole request, in milliseconds. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 60_000 };

class ServiceRoot {}

const partsOf = async <C extends ServiceConfig>(
  options: ServiceOptions<C>,
): Promise<KitParts & { config: C }> => {
  const { name, env = process.env, logTo, version = '0.0.0', problems, onFatal } = options;
  if (!NAME.test(name)) throw new Error('A service needs a name in lower case with dashes.');
  const configClass = options.config ?? (ServiceConfig as new () => C);
  const config = readConfig(configClass, env, name);
  return {
    name,
    config,
    configClass,
    log: Log.open({ service: name, level: config.LOG_LEVEL, ...(logTo ? { to: logTo } : {}) }),
    registry: openRegistry(name, version),
    tracing: await openTracing({ service: name, version, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }),
    problems,
    version,
    onFatal,
  };
};

const create = async <C extends ServiceConfig>(
  module: Type | { module: Type },
  options: ServiceOptions<C>,
  parts: KitParts & { config: C },
): Promise<NestExpressApplication> => {
  const imports = [KitModule.of(parts), ...(options.imports?.(parts.config) ?? []), module];
  const app = await NestFactory.create<NestExpressApplication>(
    { module: ServiceRoot, imports },
    { bodyParser: false, logger: nestLog, abortOnError: false },
  );
  Object.assign(app.getHttpServer(), TIMEOUTS);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  const { name, log, registry, tracing } = parts;
  app.use(serve({ service: name, log, metrics: new HttpMetrics(registry), tracer: tracing.tracer }));
  app.use(securityHeaders);
  return app;
};

type Deadlines = Pick<ServiceOptions, 'drainMs' | 'stopMs'>;

const stopper = (app: INestApplication, parts: KitParts, { drainMs = 5_000, stopMs = 12_000 }: Deadlines) => {
  const stop = async (): Promise<boolean> => {
    const { log, registry, tracing } = parts;
    app.get(Readiness).stop();
    const started = Date.now();
    const drained = await drainHttp(app.getHttpServer() as Server, drainMs);
    const rest = app.close().then(
      () => true,
      (error: unknown) => {
        log.error('A part did not stop well.', error);
        return false;
      },
    );
    const stopped = await within(rest, Math.max(1_000, stopMs - (Date.now() - started)));
    await within(tracing.close(), 2_000);
    registry.clear();
    if (!drained) log.warn('Requests were cut off: they took longer than the stop may take.');
    if (stopped === undefined) log.error('Parts did not stop in time; the process can end.');
    log.info('Stopped.');
    return drained && stopped === true;
  };
  let stopping: Promise<boolean> | undefined;
  return (): Promise<boolean> => (stopping ??= scope.run({ service: parts.name, log: parts.log }, stop));
};

/**
 * Starts a service: config, logs, metrics, traces, health, problems, bearer tokens, raw bodies, security headers.
 * Several may run in one process; nothing they use is shared. Signals are left alone: see `runService`.
 * @throws ConfigError, EndpointWithoutAccess, or what a part of it throws; nothing is left running then
 */
export const bootstrapService = async <C extends ServiceConfig = ServiceConfig>(
  module: Type | { module: Type },
  options: ServiceOptions<C>,
): Promise<RunningService> => {
  const parts = await partsOf(options);
  const { name, log, config } = parts;
  return scope.run({ service: name, log }, async () => {
    let app: NestExpressApplication | undefined;
    try {
      app = await create(module, options, parts);
      const endpoints = endpointsOf(app);
      requireAccess(endpoints);
      requireBodyClasses(endpoints);
      connectParts(app, config);
      await options.prepare?.(app);
      await app.listen(config.PORT, config.HOST);
      await app.startAllMicroservices();
    } catch (error) {
      await app?.close().catch(() => undefined);
      await parts.tracing.close();
      throw error;
    }
    app.get(Readiness).started();
    const url = await app.getUrl();
    log.info('Started.', { url });
    return { app, url, close: stopper(app, parts, options) };
  });
};
