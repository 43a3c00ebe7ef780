import { SetMetadata } from '@nestjs/common';

export const BODY_BOUND = 'huisrecht:body-bound';

/** The largest body that an endpoint takes unless it says otherwise: 256 kB. */
export const DEFAULT_BODY_BOUND = 256 * 1024;

/** The largest body that this endpoint (or every endpoint of this class) takes, in bytes. */
export const BodyBound = (bytes: number): MethodDecorator & ClassDecorator => SetMetadata(BODY_BOUND, bytes);

/** The body is not read: the endpoint reads the stream of the request itself, and bounds it. For a proxy. */
export const UnreadBody = (): MethodDecorator & ClassDecorator => SetMetadata(BODY_BOUND, 'unread');
