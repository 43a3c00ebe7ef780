import { All, Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public, UnreadBody } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import { adminProblems } from '../problems.js';
import { Forward } from './forward.js';

const bounds = { body: 4_096, ms: 60_000 };
/** `requests` makes these pages and says itself what they may load. */
const pageHeaders = ['content-security-policy', 'cache-control', 'referrer-policy'];
const packagePath = /^\/(?:pakket|packages)\/(pkg_[A-Za-z0-9-]{8,64})(\/fetch)?$/;

/** The page on which somebody opens their package, for whoever has the link and the code. No login, no cookie (P11). */
@Controller()
@Public('Whoever has the link and the code may open the package; requests counts and locks.')
@UnreadBody()
export class PackageController {
  constructor(
    private readonly config: AdminConfig,
    private readonly forward: Forward,
  ) {}

  /** The page, and with the right code what is in the package. */
  @All(['pakket/*path', 'packages/*path'])
  async pass(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [, id, fetching = ''] = packagePath.exec(request.path) ?? [];
    const method = fetching ? 'POST' : 'GET';
    if (id === undefined || (request.method !== method && request.method !== 'HEAD'))
      throw adminProblems.of('service.unknown');
    const body = await this.forward.body(request, bounds);
    const path = `/packages/${id}${fetching}`;
    const answer = await this.forward.ask(
      request,
      response,
      { base: this.config.REQUESTS_URL, path, bounds },
      body,
    );
    await this.forward.answer(response, answer, pageHeaders);
  }

  /** What is in a file that somebody took along: its JSON Schema, by version. */
  @Get('schemas/package-portability/v1.json')
  async schema(@Req() request: Request, @Res() response: Response): Promise<void> {
    const path = '/schemas/package-portability/v1.json';
    const answer = await this.forward.ask(
      request,
      response,
      { base: this.config.REQUESTS_URL, path, bounds },
      undefined,
    );
    await this.forward.answer(response, answer);
  }

  /** The public key that manifests are verified with. */
  @Get('.well-known/huisrecht-signing-key')
  async signingKey(@Req() request: Request, @Res() response: Response): Promise<void> {
    const path = '/.well-known/huisrecht-signing-key';
    const answer = await this.forward.ask(
      request,
      response,
      { base: this.config.REQUESTS_URL, path, bounds },
      undefined,
    );
    await this.forward.answer(response, answer);
  }
}
