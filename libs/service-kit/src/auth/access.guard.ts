import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { kitProblems } from '../errors/kit-problems.js';
import { rememberActor } from './current-actor.js';
import { accessOf } from './endpoints.js';
import { Tokens } from './tokens.js';

const bearer = (request: Request): string | undefined =>
  /^Bearer ([A-Za-z0-9_.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Lets nobody in without a verified token and one of the roles, but for what is public. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly tokens: Tokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const { access, public: reason } = accessOf(context.getHandler(), context.getClass());
    if (reason !== undefined) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = bearer(request);
    if (!token) throw kitProblems.of('auth.token-missing', { headers: { 'WWW-Authenticate': 'Bearer' } });
    const actor = await this.tokens.actor(token);
    if (!access || !access.roles.some((role) => actor.has(role))) {
      const detail = access ? `This needs one of the roles ${access.roles.join(', ')}.` : undefined;
      throw kitProblems.of('auth.not-allowed', detail ? { detail } : {});
    }
    rememberActor(request, actor);
    return true;
  }
}
