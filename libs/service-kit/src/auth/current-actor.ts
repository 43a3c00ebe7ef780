import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { kitProblems } from '../errors/kit-problems.js';
import type { Actor } from './actor.js';

const actors = new WeakMap<Request, Actor>();

/** Remembers who makes a request. For the guard. */
export const rememberActor = (request: Request, actor: Actor): void => {
  actors.set(request, actor);
};

/** Who makes this request; undefined on a public endpoint. */
export const actorOf = (request: Request): Actor | undefined => actors.get(request);

/** The caller: `@CurrentActor() actor: Actor`. On a public endpoint there is none, and this is a problem. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<Request>());
  if (!actor) throw kitProblems.of('auth.token-missing');
  return actor;
});
