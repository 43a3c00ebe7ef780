import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { ServiceConfig } from './service-config.js';
import { settingsOf } from './setting.js';

/** The environment as a process has it. */
export type Env = Readonly<Record<string, string | undefined>>;

/** One variable that stops the start. */
export interface ConfigFault {
  readonly variable: string;
  readonly fault: 'missing' | 'wrong';
  readonly todo: string;
}

/** The environment of a service is not complete: every variable, and what to do; never a value. */
export class ConfigError extends Error {
  constructor(
    readonly service: string,
    readonly faults: readonly ConfigFault[],
  ) {
    const lines = faults.map(({ variable, fault, todo }) => `  ${variable} is ${fault}: set it to ${todo}.`);
    super(`${service} cannot start, its environment is not complete:\n${lines.join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** `processor-sync` → `PROCESSOR_SYNC`: how variables name a service. */
export const variablePrefix = (service: string): string => service.toUpperCase().replaceAll('-', '_');

const namesOf = (config: new () => object): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(config, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

const convert = (type: unknown, value: string): unknown => {
  if (type === Number) return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (type === Boolean) return { true: true, '1': true, false: false, '0': false }[value] ?? value;
  if (type === Array) return value.split(',').map((part) => part.trim());
  return value;
};

const faultOf = ({ property, value }: ValidationError, todos: Readonly<Record<string, string>>) => ({
  variable: property,
  fault: value === undefined ? ('missing' as const) : ('wrong' as const),
  todo: todos[property] ?? 'what its service expects',
});

/**
 * Reads and checks the config of one service. `REQUESTS_PORT` wins over `PORT` for the service `requests`, so
 * that one environment can hold several services; an empty variable is an absent one.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const readConfig = <C extends ServiceConfig>(type: new () => C, env: Env, service: string): C => {
  const config = new type();
  for (const name of namesOf(type)) {
    const value = env[`${variablePrefix(service)}_${name}`] || env[name];
    if (!value) continue;
    const kind: unknown = Reflect.getMetadata('design:type', type.prototype as object, name);
    Object.assign(config, { [name]: convert(kind, value) });
  }
  const errors = validateSync(config, { stopAtFirstError: true, forbidUnknownValues: false });
  if (errors.length === 0) return config;
  const todos = settingsOf(type.prototype as object);
  throw new ConfigError(
    service,
    errors.map((error) => faultOf(error, todos)),
  );
};
