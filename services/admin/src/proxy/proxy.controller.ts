import { All, Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public, UnreadBody } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import { AccessForSession } from '../login/access-for-session.js';
import { WhoIsThere } from '../login/who-is-there.js';
import { adminProblems } from '../problems.js';
import { boundsOf, doorsOf, pathThrough, type Door } from './doors.js';
import { Forward } from './forward.js';
import { showSafely } from './show-safely.js';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The services, for the staff app: with the token of whoever is logged in, whose roles the service itself checks. */
@Controller('api')
@Public('The session is looked at here, and each service looks at the token: this only passes on.')
@UnreadBody()
export class ProxyController {
  private readonly doors: ReadonlyMap<string, Door>;

  constructor(
    config: AdminConfig,
    private readonly who: WhoIsThere,
    private readonly access: AccessForSession,
    private readonly forward: Forward,
  ) {
    this.doors = doorsOf(config);
  }

  /** Passes a call on. Problems of the service come back as they are. */
  @All(':service/*path')
  async pass(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [, service = '', rest = ''] = /^\/api\/([a-z-]+)(\/.*)$/.exec(request.originalUrl) ?? [];
    const door = this.doors.get(service);
    const path = door && pathThrough(door, rest);
    if (!door || path === undefined || !methods.has(request.method))
      throw adminProblems.of('service.unknown');
    const session = await this.who.mayComeIn(request);
    const [plain = ''] = path.split('?');
    const bounds = boundsOf(request.method, plain);
    const body = await this.forward.body(request, bounds);
    const call = { base: door.url, path, bounds };
    const first = await this.forward.ask(
      request,
      response,
      { ...call, token: await this.access.token(session) },
      body,
    );
    if (first.status !== 401) return this.back(response, plain, first);
    await first.body?.cancel();
    const second = await this.forward.ask(
      request,
      response,
      { ...call, token: await this.access.renewed(session) },
      body,
    );
    if (second.status !== 401) return this.back(response, plain, second);
    await second.body?.cancel();
    throw adminProblems.of('session.ended');
  }

  private back(response: Response, path: string, answer: globalThis.Response): Promise<void> {
    return this.forward.answer(response, answer, [], showSafely(path, answer.headers.get('content-type')));
  }
}
