import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { IncomingMessage } from 'node:http';

const bodies = new WeakMap<IncomingMessage, Buffer>();

/** Keeps the bytes of a body beside what was parsed from them. For the parser. */
export const keepRawBody = (request: IncomingMessage, _response: unknown, bytes: Buffer): void => {
  bodies.set(request, bytes);
};

/** The bytes of the body exactly as they came; empty when there was none. */
export const rawBodyOf = (request: IncomingMessage): Buffer => bodies.get(request) ?? Buffer.alloc(0);

/** The bytes of the body exactly as they came, for a check of a signature: `@RawBody() bytes: Buffer`. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer =>
  rawBodyOf(context.switchToHttp().getRequest<Request>()),
);
