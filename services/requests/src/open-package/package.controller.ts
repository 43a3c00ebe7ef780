import { createHash } from 'node:crypto';
import { IsIn } from 'class-validator';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdPipe,
  Problem,
  Public,
  UnreadBody,
} from '@huisrecht/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AssociationCard } from '../association-card.js';
import { refusal, Refused } from '../domain/refusal.js';
import { isIdentified } from '../domain/state.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { codePage, type CodeFault } from '../package/code-page.js';
import type { PackageContent } from '../package/content.js';
import { STYLE } from '../package/html.js';
import { packageHtml } from '../package/package-html.js';
import { packagePdf } from '../package/package-pdf.js';
import { pageForAnother } from '../package/portability/page-for-another.js';
import { portabilityFiles, withSchema, type FileToTake } from '../package/portability/portability-files.js';
import type { Attachment } from '../paper/tagged-pdf.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { codeFromBody } from './code-from-body.js';
import { hashCode, makeCode } from './code.js';
import { Fetching, Locked, type Fetched, type FetchedForAnother } from './fetching.js';
import { issueCode } from './open-package.js';
import { Packages } from './packages.js';

/** How a colleague gives the code. Never by mail: that is how the link went. */
export class CodeDto {
  @IsIn(['phone', 'counter']) way!: 'phone' | 'counter';
}

const styleHash = createHash('sha256').update(STYLE).digest('base64');
/** Nothing from anywhere: one style of our own, one form to ourselves. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const PDF = 'application/pdf';

const inJson = ({ name, mediaType, content }: Attachment) => ({
  name,
  mediaType,
  base64: content.toString('base64'),
});

const faultOf = (error: unknown): CodeFault | undefined => {
  if (error instanceof Locked) return 'locked';
  if (error instanceof Refused) return error.refusal.code === 'package.code-does-not-open' ? 'wrong' : 'gone';
  return error instanceof Problem && error.status === 400 ? 'wrong' : undefined;
};

/** Packages: the public page, the fetch, and the code that a colleague gives. */
@Controller()
export class PackageController {
  constructor(
    private readonly fetching: Fetching,
    private readonly packages: Packages,
    private readonly requests: Requests,
    private readonly handingOut: HandingOut,
    private readonly association: AssociationCard,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  @Get('packages/:id')
  @Public('Whoever has the link may see the page that asks for the code; it is the same for every id.')
  @Answers(undefined, { summary: 'The page with the code field. Looking never counts.', media: 'text/html' })
  async page(@Param('id', new IdPipe('pkg')) id: string, @Res() response: Response): Promise<void> {
    this.send(response, 200, codePage(id, await this.association.get()));
  }

  @Post('packages/:id/fetch')
  @HttpCode(200)
  @UnreadBody()
  @Public('The code is the login: hashed, counted, locked after a few wrong ones.')
  @Answers(undefined, {
    summary: 'Opens the package with its code: HTML, PDF or JSON by Accept.',
    status: 200,
  })
  async fetch(
    @Param('id', new IdPipe('pkg')) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const wanted = request.accepts(['application/json', 'text/html', PDF]) || 'application/json';
    try {
      const fetched = await this.fetching.fetch(id, await codeFromBody(request));
      if ('file' in fetched) this.giveToAnother(response, wanted, fetched);
      else await this.give(response, wanted, fetched);
    } catch (error) {
      const fault = faultOf(error);
      if (fault && error instanceof Locked) response.setHeader('Retry-After', this.secondsUntil(error.until));
      if (wanted !== 'text/html' || !fault) throw error;
      const status = error instanceof Refused ? error.problem.status : 400;
      this.send(response, status, codePage(id, await this.association.get(), fault));
    }
  }

  @Post('requests/:id/package-code')
  @HttpCode(200)
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'give-a-package-code' })
  @Answers(undefined, {
    summary: 'A new code for the package, shown once; an earlier one opens nothing any more.',
  })
  async code(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { way }: CodeDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ code: string }> {
    const request = await this.requests.get(id);
    const made = isIdentified(request)
      ? request.rounds.findLast(({ prepared }) => prepared)?.prepared
      : undefined;
    if (!made) throw new Refused(refusal('answer.not-made-yet'));
    const { packageId } = made.package;
    issueCode(packageId, way, actor.id)(request, { now: this.clock.now() });
    await this.handingOut.demand(id);
    const code = makeCode();
    if (!(await this.packages.setCode(packageId, await hashCode(code))))
      throw new Refused(refusal('package.gone'));
    await this.requests.decide(id, issueCode(packageId, way, actor.id));
    return { code };
  }

  private async give(response: Response, wanted: string, fetched: Fetched): Promise<void> {
    const { content, documents, manifest, fetchesLeft, fetchableUntil } = fetched;
    const take = this.toTake(content);
    if (wanted === 'application/json') {
      const files = [...documents].map(([nth, file]) => ({ nth, ...inJson(file) }));
      const taken = take.map((file) => ({ title: file.title, ...inJson(file) }));
      const left = { fetchesLeft, fetchableUntil };
      response.json({ package: content, documents: files, take: taken, manifest, ...left });
      return;
    }
    const pdf = await packagePdf(content, documents, this.clock.now(), take);
    if (wanted === PDF) {
      response.setHeader('Content-Disposition', 'attachment; filename="gegevens.pdf"');
      response.type(PDF).send(pdf);
      return;
    }
    const json = (name: string, value: unknown) => ({
      name,
      mediaType: 'application/json',
      content: Buffer.from(JSON.stringify(value, undefined, 2)),
    });
    const beside = {
      pdf: { name: 'gegevens.pdf', mediaType: PDF, content: pdf },
      json: json('gegevens.json', content),
      manifest: json('bewijs.json', manifest),
      take,
    };
    this.send(
      response,
      200,
      packageHtml(content, documents, beside, { fetches: fetchesLeft, until: fetchableUntil.slice(0, 10) }),
    );
  }

  /** Another organisation gets what the person takes along, and nothing else. */
  private giveToAnother(response: Response, wanted: string, fetched: FetchedForAnother): void {
    const { file, attachments, fetchesLeft, fetchableUntil } = fetched;
    const { ADMIN_PUBLIC_URL: base } = this.config;
    if (wanted !== 'text/html') {
      const documents = attachments.map(inJson);
      response.json({ data: withSchema(file, base), documents, fetchesLeft, fetchableUntil });
      return;
    }
    const left = { fetches: fetchesLeft, until: fetchableUntil.slice(0, 10) };
    this.send(response, 200, pageForAnother(file, [...portabilityFiles(file, base)], attachments, left));
  }

  private toTake({ portability }: PackageContent): FileToTake[] {
    return portability ? portabilityFiles(portability, this.config.ADMIN_PUBLIC_URL) : [];
  }

  private send(response: Response, status: number, page: string): void {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.status(status).type('text/html').send(page);
  }

  private secondsUntil(moment: Date): string {
    return String(Math.max(1, Math.ceil((moment.getTime() - this.clock.now().getTime()) / 1_000)));
  }
}
