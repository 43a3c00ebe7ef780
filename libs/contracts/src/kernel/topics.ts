/** How a topic is made: by the launcher in the demo, by an operator elsewhere; never by a client that names it. */
export interface Topic {
  readonly name: string;
  /** Fixed for the life of the topic: a key must stay on its partition. */
  readonly partitions: number;
  /** Milliseconds a record stays; -1 is for ever. */
  readonly retentionMs: number;
  /** The one service that writes to it, or `housing systems`. */
  readonly producer: string;
  /** One sentence for the reader of the AsyncAPI document. */
  readonly description: string;
}

const DAY = 24 * 60 * 60 * 1000;

const topic = (name: string, producer: string, description: string, rest: Partial<Topic> = {}): Topic => ({
  name,
  producer,
  description,
  partitions: 6,
  retentionMs: 90 * DAY,
  ...rest,
});

/** Every topic of Huisrecht. Pseudonyms only, but for `housingRecords`, the guarded inbound zone. */
export const topics = {
  housingRecords: topic(
    'housing.records.v1',
    'housing systems',
    'What housing systems tell about people, records and shares. The only topic with natural identifiers: guarded, kept seven days, read by identity alone.',
    { retentionMs: 7 * DAY },
  ),
  housingNotices: topic(
    'housing.notices.v1',
    'identity',
    'Why an event of a housing system was refused or parked, without its payload.',
    { retentionMs: 30 * DAY },
  ),
  subjects: topic('identity.subjects.v1', 'identity', 'The life of a pseudonymous data subject.'),
  holdings: topic('identity.holdings.v1', 'identity', 'Which system holds what on whom, in pseudonyms.'),
  disclosures: topic(
    'identity.disclosures.v1',
    'identity',
    'What was shared with which recipient, in pseudonyms.',
  ),
  checks: topic('identity.checks.v1', 'identity', 'Identity checks and how they ended (GDPR Art. 12(6)).'),
  requests: topic(
    'requests.requests.v1',
    'requests',
    'The life of a request of a data subject (GDPR Art. 12, 15).',
  ),
  drafts: topic(
    'requests.drafts.v1',
    'requests',
    'What came by mail and may be a request: waiting for a clerk, confirmed or put aside.',
  ),
  collections: topic(
    'processor-sync.collections.v1',
    'processor-sync',
    'Asking every holder for the data of a request, and what each answered.',
  ),
  orders: topic(
    'processor-sync.orders.v1',
    'processor-sync',
    'Telling every holder and recipient to correct, erase, restrict or stop, and what each did (GDPR Art. 19).',
  ),
  retentionViews: topic(
    'retention.views.v1',
    'retention',
    'What may go and what must stay, per record, when erasure is asked for.',
  ),
  searchTasks: topic(
    'processor-sync.search-tasks.v1',
    'processor-sync',
    'What colleagues search by hand for a request (mailboxes, drives, paper), and that they did.',
  ),
  views: topic('audit.views.v1', 'every service', 'Each use of personal data by a person, with its purpose.'),
} as const satisfies Record<string, Topic>;
