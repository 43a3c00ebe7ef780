import { RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, PUBLIC, type Access } from './access.js';

/** An endpoint of the service as its decorators declare it. */
export interface Endpoint {
  readonly method: string;
  /** Template: `/requests/:id`. */
  readonly path: string;
  /** `RequestsController.decide`. */
  readonly handler: string;
  readonly controller: Type;
  /** The name of the method. */
  readonly name: string;
  readonly access?: Access;
  /** The reason, when everyone may use it. */
  readonly public?: string;
}

/** What Nest keeps on controllers and their methods. */
const PATH = 'path';
const METHOD = 'method';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

const pathOf = (base: string, path: string): string =>
  `/${[base, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** What is said of a method, or else of its class. */
export const accessOf = (method: object, controller: object): Pick<Endpoint, 'access' | 'public'> => {
  for (const on of [method, controller]) {
    const access = Reflect.getMetadata(ACCESS, on) as Access | undefined;
    if (access) return { access };
    const reason = Reflect.getMetadata(PUBLIC, on) as string | undefined;
    if (reason) return { public: reason };
  }
  return {};
};

const endpointsOfController = (controller: Type, scanner: MetadataScanner): Endpoint[] => {
  const prototype = controller.prototype as Record<string, object>;
  return scanner.getAllMethodNames(prototype).flatMap((name) => {
    const method = prototype[name];
    const paths = method && (Reflect.getMetadata(PATH, method) as unknown);
    if (!method || paths === undefined) return [];
    const verb = RequestMethod[(Reflect.getMetadata(METHOD, method) as RequestMethod | undefined) ?? 0];
    return listOf(Reflect.getMetadata(PATH, controller) ?? '').flatMap((base) =>
      listOf(paths).map((path) => ({
        method: verb ?? 'GET',
        path: pathOf(base, path),
        handler: `${controller.name}.${name}`,
        controller,
        name,
        ...accessOf(method, controller),
      })),
    );
  });
};

/** Every endpoint of an application, by path and method. */
export const endpointsOf = (app: { get(token: typeof ModulesContainer): ModulesContainer }): Endpoint[] => {
  const scanner = new MetadataScanner();
  const controllers = new Set<Type>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') controllers.add(metatype as Type);
    }
  }
  return [...controllers]
    .flatMap((controller) => endpointsOfController(controller, scanner))
    .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
};

/** A line of the table of rights. */
export interface AccessRow {
  readonly method: string;
  readonly path: string;
  readonly roles?: Access['roles'];
  readonly purpose?: string;
  /** Why everyone may use it. */
  readonly public?: string;
}

/** Who may do what, for documentation and tests. */
export const accessTable = (endpoints: readonly Endpoint[]): AccessRow[] =>
  endpoints.map(({ method, path, access, public: reason }) => ({
    method,
    path,
    ...(access ? { roles: access.roles, purpose: access.purpose } : {}),
    ...(reason !== undefined ? { public: reason } : {}),
  }));

/** An endpoint says neither who may use it nor that everyone may. */
export class EndpointWithoutAccess extends Error {
  constructor(readonly endpoints: readonly Endpoint[]) {
    const names = endpoints.map(({ method, path, handler }) => `${method} ${path} (${handler})`);
    super(
      `Nobody said who may use ${names.join(', ')}: put @Access({ roles, purpose }) or @Public('reason') on the method or its class.`,
    );
    this.name = 'EndpointWithoutAccess';
  }
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isStated = ({ access, public: reason }: Endpoint): boolean =>
  access ? access.roles.length > 0 && SLUG.test(access.purpose) : reason !== undefined;

/** @throws EndpointWithoutAccess naming each endpoint without `@Access` (a role at least, and a slug as purpose) and `@Public` */
export const requireAccess = (endpoints: readonly Endpoint[]): void => {
  const open = endpoints.filter((endpoint) => !isStated(endpoint));
  if (open.length > 0) throw new EndpointWithoutAccess(open);
};
