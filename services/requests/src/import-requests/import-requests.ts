import { idFrom } from '@huisrecht/eventing';
import { type Actor, Clock, RemoteProblem, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { staffTextHoldsNoBsn } from '../domain/free-text.js';
import { Refused, type Refusal } from '../domain/refusal.js';
import { receiptIsArrivalNotWhenWeLooked } from '../domain/rules/receipt-is-arrival-not-when-we-looked.js';
import { People, type FoundByCode } from '../neighbours/people.js';
import { Intake } from '../receive-request/intake.js';
import { asMoment, type ReceiveRequestDto } from '../receive-request/receive.dto.js';
import { Requests } from '../requests.js';
import { isRead, readRows, type Column, type ReadRow, type Row, type RowProblem } from './read-rows.js';

/** What becomes of a row, or would. */
export interface RowReport {
  /** As a spreadsheet numbers it: the header is 1. */
  readonly row: number;
  readonly outcome: 'would-be-made' | 'made' | 'there-already' | 'wrong';
  readonly requestId?: string;
  readonly number?: string;
  /** The first row that says the same: perhaps it is twice in the file. It is no reason to refuse. */
  readonly sameAsRow?: number;
  readonly problems?: readonly RowProblem[];
}

/** What becomes of a file. No value of it is in here. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly good: number;
  readonly wrong: number;
  readonly items: readonly RowReport[];
}

/** Requests that are taken in at once. */
const HANDS = 16;

/** Fields of a request by the column that they come from. */
const columnOf: Readonly<Record<string, Column>> = {
  receivedAt: 'received_on',
  arrivedAt: 'received_on',
  channel: 'channel',
  lines: 'rights',
  subjectId: 'person',
  reason: 'note',
};

const wrong = (row: number, ...problems: readonly RowProblem[]): RowReport => ({
  ...{ row, outcome: 'wrong', problems },
});

const problemOf = ({ code, field }: Refusal): RowProblem => {
  const column = columnOf[field?.split('.')[0] ?? ''];
  return { code, ...(column && { column }) };
};

const requestOf = (row: Row, subjectId: string): ReceiveRequestDto => ({
  ...{ subjectId, channel: row.channel, receivedAt: row.receivedOn },
  lines: row.rights.map((right) => ({ right })),
  ...(row.note !== undefined && { reason: row.note }),
});

/** Takes in the requests that an association already had: a dry run says row by row what would happen. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly people: People,
    private readonly requests: Requests,
    private readonly intake: Intake,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The same key and row are the same request, however often the file is sent; a row that is wrong stops no other.
   * @param dryRun true: nothing is made @throws Refused when it is no such file; ServiceAway
   */
  async run(csv: string, dryRun: boolean, actor: Actor, key: string): Promise<ImportReport> {
    const rows = readRows(csv);
    const read = rows.filter(isRead);
    const found = await this.findPeople(read, actor);
    const twins = this.twinsOf(read);
    const items: RowReport[] = [];
    for (let from = 0; from < rows.length; from += HANDS) {
      const some = rows.slice(from, from + HANDS);
      items.push(
        ...(await Promise.all(
          some.map(async (row) => {
            const report = await this.one(row, found, dryRun, actor, `${key}:row:${row.row}`);
            const sameAsRow = twins.get(row.row);
            return sameAsRow === undefined ? report : { ...report, sameAsRow };
          }),
        )),
      );
    }
    const bad = items.filter(({ outcome }) => outcome === 'wrong').length;
    return { dryRun, rows: items.length, good: items.length - bad, wrong: bad, items };
  }

  private async findPeople(rows: readonly Row[], actor: Actor): Promise<Map<string, FoundByCode>> {
    const codes = [...new Set(rows.map(({ person }) => person))];
    const answers = codes.length === 0 ? [] : await this.people.findByCode(codes);
    await this.views.log({
      actor,
      purpose: 'import-of-requests',
      categories: ['codes'],
      subjectIds: [...new Set(answers.flatMap(({ subjectId }) => subjectId ?? []))],
    });
    return new Map(codes.map((code, i) => [code, answers[i] ?? { found: 'nobody' }]));
  }

  /** Rows that say the same as an earlier one. */
  private twinsOf(rows: readonly Row[]): Map<number, number> {
    const first = new Map<string, number>();
    const twins = new Map<number, number>();
    for (const { row, person, receivedOn, rights } of rows) {
      const said = JSON.stringify([person, receivedOn, [...rights].sort()]);
      const earlier = first.get(said);
      if (earlier === undefined) first.set(said, row);
      else twins.set(row, earlier);
    }
    return twins;
  }

  private async one(
    row: ReadRow,
    people: ReadonlyMap<string, FoundByCode>,
    dryRun: boolean,
    actor: Actor,
    key: string,
  ): Promise<RowReport> {
    if (!isRead(row)) return wrong(row.row, ...row.problems);
    const { found = 'nobody', subjectId } = people.get(row.person) ?? {};
    if (subjectId === undefined) {
      const code = found === 'more' ? 'more-than-one-person' : 'person-not-found';
      return wrong(row.row, { column: 'person', code });
    }
    const refused = this.rules(row, actor);
    if (refused) return wrong(row.row, problemOf(refused));
    const body = requestOf(row, subjectId);
    const requestId = idFrom('req', actor.id, key);
    try {
      const before = await this.requests.find(requestId);
      if (dryRun && !before) return { row: row.row, outcome: 'would-be-made' };
      const made = await this.intake.receive(body, actor, key);
      const outcome = before ? 'there-already' : 'made';
      return { row: row.row, outcome, requestId: made.id, number: made.number };
    } catch (error) {
      if (error instanceof Refused) return wrong(row.row, problemOf(error.refusal));
      if (error instanceof RemoteProblem) return wrong(row.row, { code: error.code });
      throw error;
    }
  }

  /** What would refuse the row, without writing anything. */
  private rules({ receivedOn, note }: Row, actor: Actor): Refusal | undefined {
    return (
      receiptIsArrivalNotWhenWeLooked({ receivedAt: asMoment(receivedOn) }, actor.id, this.clock.now()) ??
      staffTextHoldsNoBsn(note, 'reason', false)
    );
  }
}
