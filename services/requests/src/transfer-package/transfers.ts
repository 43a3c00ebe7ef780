import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand, refusal, Refused } from '../domain/refusal.js';
import type { Confirmation } from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';
import { lineOf, type KnownRequest } from '../domain/state.js';
import { decisionFileId, requestFileKey } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { HandingOut } from '../hand-out/handing-out.js';
import { hashOf } from '../manifest/manifest.js';
import { hashCode, makeCode } from '../open-package/code.js';
import { issueCode } from '../open-package/open-package.js';
import { Packages } from '../open-package/packages.js';
import { LineDetailsFiles } from '../receive-request/line-details.js';
import { RequestsConfig } from '../requests.config.js';
import { Requests } from '../requests.js';
import { decideTransfer, type DecideTransfer } from './decide-transfer.js';
import type { TransferDecisionDto } from './transfer.dto.js';
import { isUsable } from './usable-address.js';

/** What a decision on a transfer rests on, sealed. */
export interface TransferDecisionFile {
  readonly motivation: string;
  readonly confirmedThrough?: Confirmation;
}

/** Decides on transfers, and gives the code that the person passes on. */
@Injectable()
export class Transfers {
  constructor(
    private readonly requests: Requests,
    private readonly details: LineDetailsFiles,
    private readonly files: SealedFiles,
    private readonly packages: Packages,
    private readonly handingOut: HandingOut,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
  ) {}

  /** @param seen the revision that the decider saw @throws Refused by the rules */
  async decide(
    requestId: string,
    nth: number,
    body: TransferDecisionDto,
    seen: number,
    actor: Actor,
    key: string,
  ): Promise<KnownRequest> {
    const request = await this.requests.get(requestId);
    const line = lineOf(request, nth);
    demand(
      line ? undefined : refusal('line.not-found'),
      staffTextHoldsNoBsn(body.motivation, 'motivation', body.confirmNoBsn === true),
    );
    const details = line?.detailsId === undefined ? undefined : await this.details.open(line.detailsId);
    const decisionId = idFrom('dec', requestId, String(nth), 'transfer', actor.id, key, hashOf(body));
    const command: DecideTransfer = {
      ...{ decisionId, line: nth, seen, transfer: body.transfer, motivation: body.motivation },
      ...{ confirmedThrough: body.confirmedThrough, because: body.because },
      usable: isUsable(details?.transferTo, this.config.TRANSFER_TO_PRIVATE_ADDRESSES),
      ...{ decider: { id: actor.id, roles: actor.roles }, noPrivateTies: body.noPrivateTies },
      fourEyes: this.config.FOUR_EYES,
    };
    // The rules speak before anything is written; they speak again on the newest state when it is saved.
    decideTransfer(command)(request, { now: this.clock.now() });
    const file: TransferDecisionFile = {
      motivation: body.motivation.trim(),
      ...(body.confirmedThrough && { confirmedThrough: body.confirmedThrough }),
    };
    await this.files.keep(decisionFileId(decisionId), 'decision', requestFileKey(request.subjectId), file);
    return this.requests.decide(requestId, decideTransfer(command));
  }

  /** A new code, shown once; an earlier one opens nothing any more. @throws Refused when nothing was mailed */
  async code(requestId: string, nth: number, way: 'phone' | 'counter', actor: Actor): Promise<string> {
    const request = await this.requests.get(requestId);
    const packageId = lineOf(request, nth)?.sending?.package?.packageId;
    if (packageId === undefined) throw new Refused(refusal('transfer.not-sent-yet'));
    issueCode(packageId, way, actor.id)(request, { now: this.clock.now() });
    await this.handingOut.demand(requestId);
    const code = makeCode();
    if (!(await this.packages.setCode(packageId, await hashCode(code))))
      throw new Refused(refusal('package.gone'));
    await this.requests.decide(requestId, issueCode(packageId, way, actor.id));
    return code;
  }
}
