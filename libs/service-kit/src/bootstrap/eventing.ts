import { KafkaTransport, type EventingLog, type EventingOptions } from '@huisrecht/eventing';
import { Store } from '@huisrecht/store';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Registry } from 'prom-client';
import type { ServiceConfig } from '../config/service-config.js';
import { brokersAnswer } from '../health/brokers-answer.js';
import { Probes } from '../health/probes.js';
import type { Log } from '../logging/log.js';

/** What `EventingModule` wants to know of a service, but for its seal: `inject: [EVENTING_BASICS, …]`. */
export const EVENTING_BASICS = Symbol('huisrecht.eventing.basics');

export type EventingBasics = Pick<EventingOptions, 'brokers' | 'kvkNumber' | 'log' | 'registry' | 'onFatal'>;

/** The log of a service in the order of arguments that eventing uses. */
export const eventingLog = (log: Log): EventingLog => ({
  info: (fields, message) => log.info(message, { ...fields }),
  warn: (fields, message) => log.warn(message, { ...fields }),
  error: (fields, message) => log.error(message, undefined, { ...fields }),
});

export const eventingBasics = (
  config: ServiceConfig,
  log: Log,
  registry: Registry,
  onFatal: (error: Error) => void,
): EventingBasics => ({
  brokers: config.KAFKA_BROKERS,
  kvkNumber: config.ORGANISATION_KVK,
  log: eventingLog(log),
  registry,
  onFatal,
});

/** The instance of a class, if some module of the service provides it; `app.get` would log that it does not. */
const optional = <T>(app: INestApplication, token: { readonly prototype: T }): T | undefined => {
  for (const { providers } of app.get(ModulesContainer).values()) {
    const instance: unknown = providers.get(token as Type<T>)?.instance;
    if (instance) return instance as T;
  }
  return undefined;
};

/** Connects what a service imports: its store and broker become probes, its consumers start and stop with it. */
export const connectParts = (app: INestApplication, config: ServiceConfig): void => {
  const probes = app.get(Probes);
  const store = optional(app, Store);
  if (store) probes.register('store', () => store.ping());
  const strategy = optional(app, KafkaTransport);
  if (!strategy) return;
  probes.register('broker', (signal) => brokersAnswer(config.KAFKA_BROKERS, signal));
  app.connectMicroservice({ strategy });
};
