import kafkajs, { type Producer } from 'kafkajs';
import type pg from 'pg';

const TOPIC = 'housing.records.v1';
const AT_ONCE = 500;

interface Row {
  readonly nummer: string;
  readonly id: string;
  readonly soort: string;
  readonly sleutel: string;
  readonly gegevens: object;
}

/**
 * The ERP's own outbox, published in its order: at least once, as a supplier would do it. What was sent and not yet
 * marked is sent again after a crash; Huisrecht drops the double.
 */
export class OutboxPublisher {
  private readonly producer: Producer;
  private timer: NodeJS.Timeout | undefined;
  private busy: Promise<void> = Promise.resolve();
  private stopped = false;

  private readonly pool: pg.Pool;
  /** CloudEvents source of the ERP. */
  private readonly source: string;

  constructor(pool: pg.Pool, brokers: readonly string[], source: string) {
    this.pool = pool;
    this.source = source;
    const kafka = new kafkajs.Kafka({
      clientId: 'erp',
      brokers: [...brokers],
      logLevel: kafkajs.logLevel.NOTHING,
    });
    this.producer = kafka.producer({ allowAutoTopicCreation: false });
  }

  start(): void {
    this.timer = setInterval(() => {
      this.busy = this.busy.then(() => this.publishAll()).catch(() => undefined);
    }, 500);
  }

  async close(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.busy;
  }

  /** Connects only while there is something to tell: an idle client costs more than a new connection. */
  private async publishAll(): Promise<void> {
    let rows = await this.next();
    if (rows.length === 0) return;
    await this.producer.connect();
    try {
      for (; rows.length > 0 && !this.stopped; rows = await this.next()) await this.publish(rows);
    } finally {
      await this.producer.disconnect();
    }
  }

  private async next(): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(
      'SELECT nummer, id, soort, sleutel, gegevens FROM wonen.outbox WHERE gepubliceerd_op IS NULL ORDER BY nummer LIMIT $1',
      [AT_ONCE],
    );
    return rows;
  }

  private async publish(rows: readonly Row[]): Promise<void> {
    const time = new Date().toISOString();
    await this.producer.send({
      topic: TOPIC,
      acks: -1,
      messages: rows.map(({ id, soort, sleutel, gegevens }) => ({
        key: sleutel,
        value: JSON.stringify(gegevens),
        headers: {
          'content-type': 'application/json',
          ce_specversion: '1.0',
          ce_id: id,
          ce_source: this.source,
          ce_type: soort,
          ce_time: time,
        },
      })),
    });
    await this.pool.query('UPDATE wonen.outbox SET gepubliceerd_op = now() WHERE nummer = ANY($1)', [
      rows.map(({ nummer }) => nummer),
    ]);
  }
}
