import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Log, Problem, Public } from '@huisrecht/service-kit';
import { PublicAddress } from '../public-address.js';
import { dropCookie, setCookie } from '../sessions/cookie.js';
import { Sessions } from '../sessions/sessions.js';
import { ComeIn } from './come-in.js';
import { IssuerClient } from './issuer-client.js';
import { LoginSteps } from './login-steps.js';
import { safeReturnPath } from './safe-return-path.js';
import { WhoIsThere } from './who-is-there.js';

/** Logging in and out with OpenID Connect: the password is typed at the issuer, never here. */
@Controller('auth')
@Public('Whoever logs in is not known yet; the issuer asks for the password.')
export class LoginController {
  constructor(
    private readonly issuer: IssuerClient,
    private readonly steps: LoginSteps,
    private readonly comeIn: ComeIn,
    private readonly sessions: Sessions,
    private readonly who: WhoIsThere,
    private readonly address: PublicAddress,
    private readonly log: Log,
  ) {}

  /** Sends the browser to the issuer; to where it wants to go when it is logged in already. */
  @Get('login')
  async login(@Req() request: Request, @Res() response: Response): Promise<void> {
    const to = safeReturnPath(request.query['to']);
    if (await this.who.session(request)) return response.redirect(303, to);
    try {
      const { url, step } = await this.issuer.startLogin(to);
      const steps = await this.steps.read(this.who.cookieOf(request));
      response.setHeader('Set-Cookie', setCookie(this.address.secure, await this.steps.add(steps, step)));
      response.redirect(303, url);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      response.redirect(303, '/?login=failed');
    }
  }

  /** The browser comes back from the issuer. A session begins, with a secret that is new. */
  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { secure } = this.address;
    const steps = await this.steps.read(this.who.cookieOf(request));
    const step = steps.find((one) => one.state === request.query['state']);
    // A link from elsewhere can bring a browser here: that logs nobody out.
    if (!step && (await this.who.session(request))) return response.redirect(303, '/');
    try {
      if (!step) throw new Error('no such login');
      const query = request.originalUrl.split('?')[1] ?? '';
      const content = await this.comeIn.as(await this.issuer.finishLogin(query, step));
      response.setHeader('Set-Cookie', setCookie(secure, await this.sessions.open(content)));
      response.redirect(303, step.to);
    } catch (error) {
      // What the issuer or a stranger sent is not repeated, in the log neither.
      this.log.warn('A login did not succeed.', { reason: error instanceof Error ? error.name : 'unknown' });
      response.setHeader('Set-Cookie', dropCookie(secure));
      response.redirect(303, '/?login=failed');
    }
  }

  /** Ends the session here. @returns where the browser goes to log out at the issuer too */
  @Post('logout')
  @HttpCode(200)
  async logout(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ to: string }> {
    const session = await this.who.required(request);
    await this.sessions.end(session);
    response.setHeader('Set-Cookie', dropCookie(this.address.secure));
    const { refreshToken } = session.content;
    if (refreshToken !== undefined) void this.issuer.revoke(refreshToken);
    return { to: await this.issuer.logoutUrl() };
  }
}
