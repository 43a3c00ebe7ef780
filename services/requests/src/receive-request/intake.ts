import { blackOutBsns } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { demand, refusal } from '../domain/refusal.js';
import { aLineHoldsOnlyWhatIsOfItsRight } from '../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import {
  receiptIsArrivalNotWhenWeLooked,
  type Receipt,
} from '../domain/rules/receipt-is-arrival-not-when-we-looked.js';
import type { KnownRequest } from '../domain/state.js';
import { requestFileKey, wordsId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { Requests } from '../requests.js';
import type { LineDto } from './line.dto.js';
import { LineDetailsFiles, namedLine } from './line-details.js';
import { Numbers } from './numbers.store.js';
import { asMoment, type ReceiveRequestDto } from './receive.dto.js';
import { receiveRequest } from './receive-request.js';

/** What was said of a request in words, sealed. */
export interface RequestWords {
  readonly reason?: string;
  readonly ownWords?: string;
  readonly laterReceipt?: string;
}

const wordsOf = ({ reason, ownWords, laterReceipt }: ReceiveRequestDto): RequestWords => ({
  ...(reason !== undefined && { reason }),
  ...(ownWords !== undefined && { ownWords: blackOutBsns(ownWords) }),
  ...(laterReceipt && { laterReceipt: laterReceipt.reason }),
});

const saysWhy = ({ details }: LineDto): boolean =>
  details?.words !== undefined || details?.statement !== undefined;

/** Takes requests in. */
@Injectable()
export class Intake {
  constructor(
    private readonly requests: Requests,
    private readonly numbers: Numbers,
    private readonly files: SealedFiles,
    private readonly details: LineDetailsFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * The same key of the same colleague is the same request, unless its id is given: then that is.
   * @throws Refused
   */
  async receive(
    body: ReceiveRequestDto,
    actor: Actor,
    key: string,
    requestId = idFrom('req', actor.id, key),
  ): Promise<KnownRequest> {
    const receipt: Receipt = {
      receivedAt: asMoment(body.receivedAt),
      ...(body.arrivedAt !== undefined && { arrivedAt: asMoment(body.arrivedAt) }),
      laterReceipt: body.laterReceipt,
    };
    const known = await this.requests.find(requestId);
    if (known) return this.same(known, body, receipt);
    const noBsn = body.confirmNoBsn === true;
    const lines = body.lines ?? [];
    demand(
      staffTextHoldsNoBsn(body.reason, 'reason', noBsn),
      staffTextHoldsNoBsn(body.laterReceipt?.reason, 'laterReceipt.reason', noBsn),
      ...lines.map((line, i) => aLineHoldsOnlyWhatIsOfItsRight(namedLine(line), `lines.${i}.`)),
      receiptIsArrivalNotWhenWeLooked(receipt, actor.id, this.clock.now()),
    );
    const words = wordsOf(body);
    if (Object.keys(words).length > 0) {
      const id = wordsId(requestId, body.subjectId);
      await this.files.keep(id, 'words', requestFileKey(body.subjectId), words);
    }
    const number = await this.numbers.reserve(requestId);
    const command = {
      ...{ ...receipt, number, subjectId: body.subjectId, channel: body.channel },
      lines: await Promise.all(
        lines.map(async (line, i) => ({
          named: namedLine(line),
          detailsId: await this.details.keep(body.subjectId, line, requestId, String(i + 1)),
        })),
      ),
      reasonGiven: body.reason !== undefined || body.ownWords !== undefined || lines.some(saysWhy),
      registeredBy: { id: actor.id, roles: actor.roles },
    };
    // Of two that came at the same time with one key, the other may have been first.
    return this.same(await this.requests.decide(requestId, receiveRequest(command)), body, receipt);
  }

  private same(
    known: KnownRequest,
    { subjectId, channel }: ReceiveRequestDto,
    receipt: Receipt,
  ): KnownRequest {
    const equal =
      known.subjectId === subjectId && known.channel === channel && known.receivedAt === receipt.receivedAt;
    demand(equal ? undefined : refusal('request.key-used-differently'));
    return known;
  }
}
