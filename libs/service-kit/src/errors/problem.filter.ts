import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { methodsAt } from '../http/methods-at.js';
import type { Log } from '../logging/log.js';
import { kitProblems } from './kit-problems.js';
import type { Problem } from './problem.js';
import type { ProblemList } from './problem-list.js';
import { sendProblem } from './render.js';
import { toProblem } from './to-problem.js';

const reference = (): string => randomBytes(6).toString('hex');

/** Every error of a service leaves here, as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly codes: ReadonlySet<string> | undefined;

  /** @param lists the closed lists of codes; without one any code passes */
  constructor(
    private readonly log: Log,
    lists: readonly ProblemList[] | undefined,
  ) {
    this.codes = lists && new Set([kitProblems, ...lists].flatMap(({ kinds }) => Object.keys(kinds)));
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      this.log.error('An answer broke off halfway.', error);
      response.destroy();
      return;
    }
    const problem = this.precise(toProblem(error), http.getRequest<Request>());
    if (problem && this.isListed(problem)) return this.answer(response, problem);
    const id = reference();
    const unlisted = problem ? { unlistedCode: problem.code } : {};
    this.log.error('An unexpected error.', error, { reference: id, ...unlisted });
    sendProblem(response, kitProblems.of('internal.unexpected'), id);
  }

  private answer(response: Response, problem: Problem): void {
    if (problem.status < 500) return sendProblem(response, problem);
    const id = reference();
    this.log.error('A request could not be served.', problem, { reference: id });
    sendProblem(response, problem, id);
  }

  private isListed(problem: Problem): boolean {
    return this.codes?.has(problem.code) ?? true;
  }

  /** Nothing at this path, or something that takes other methods? */
  private precise(problem: Problem | undefined, request: Request): Problem | undefined {
    if (problem?.code !== 'route.not-found') return problem;
    const methods = methodsAt(request);
    if (methods.length === 0 || methods.includes(request.method)) return problem;
    return kitProblems.of('route.method-not-allowed', { headers: { Allow: methods.join(', ') } });
  }
}
