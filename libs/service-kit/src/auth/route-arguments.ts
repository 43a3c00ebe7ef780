import type { Type } from '@nestjs/common';
import type { Endpoint } from './endpoints.js';

/** What Nest keeps of the parameters of a method: `__routeArguments__`, keys `<kind>:<index>`. */
const ARGUMENTS = '__routeArguments__';
const BODY = 3;
const QUERY = 4;

interface Argument {
  readonly index: number;
  readonly data?: unknown;
  readonly factory?: unknown;
}

/** A parameter of an endpoint. */
export interface RouteArgument {
  readonly kind: 'body' | 'query' | 'other';
  /** Its class, as far as TypeScript kept it. */
  readonly type: Type | undefined;
  /** What the decorator names: `@Body('field')`. */
  readonly data: unknown;
  /** The function of a decorator made with `createParamDecorator`. */
  readonly factory: unknown;
}

const kinds: Readonly<Record<string, RouteArgument['kind']>> = { [BODY]: 'body', [QUERY]: 'query' };

/** The parameters of an endpoint, by what their decorators say. */
export const argumentsOf = ({ controller, name }: Endpoint): RouteArgument[] => {
  const prototype = controller.prototype as object;
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as (Type | undefined)[] | undefined;
  const known = Reflect.getMetadata(ARGUMENTS, controller, name) as Record<string, Argument> | undefined;
  return Object.entries(known ?? {}).map(([key, { index, data, factory }]) => ({
    kind: kinds[key.split(':')[0] ?? ''] ?? 'other',
    type: types?.[index],
    data,
    factory,
  }));
};
