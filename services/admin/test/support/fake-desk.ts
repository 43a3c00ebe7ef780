import type { Answer, Heard } from './fake-services.js';

const day = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString();
const dayAt = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

type Handler = (call: Heard, match: RegExpExecArray, query: URLSearchParams) => Answer;
/** A call that is answered: its method, its path, and how. */
export type Route = readonly [string, RegExp, Handler];

const problem = (status: number, code: string): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code },
  type: 'application/problem+json',
});

interface FakeDraft {
  readonly draftId: string;
  readonly status: string;
  readonly looksLike: string;
  readonly [name: string]: unknown;
}

const draft = (nth: number, looksLike: string, days: number, more: object = {}): FakeDraft => ({
  draftId: `drf_000000000000000${nth}`,
  status: 'waiting',
  looksLike,
  arrivedAt: ago(days),
  notedAt: ago(days),
  suggestedRights: [],
  attachments: 0,
  ...more,
});

const mails: Readonly<Record<string, object>> = {
  drf_0000000000000001: {
    mail: {
      answers: [],
      from: { address: 'jip@voorbeeld.example', name: 'Jip van Voorbeeld' },
      subject: 'Mijn gegevens',
      text: 'Goedendag,\n\nIk wil graag weten welke gegevens u van mij heeft. Ook wil ik dat u stopt met het tevredenheidsonderzoek.\n\nMet vriendelijke groet,\nJip van Voorbeeld\n<script>alert(1)</script>',
    },
    files: [
      { name: 'brief.pdf', mediaType: 'application/pdf', bytes: 48_200 },
      { name: 'foto van de trap met een heel lange naam.jpg', mediaType: 'image/jpeg', bytes: 1_240_000 },
    ],
    whole: true,
  },
};

const paper = (nth: number, letter: string, status: string, more: object = {}) => ({
  letterId: `let_000000000000000${nth}`,
  requestId: 'req_0000000000000001',
  number: 'HR-4F7-K29',
  letter,
  delivery: 'post',
  status,
  language: 'nl',
  queuedAt: ago(nth),
  queuedBy: 'bea',
  promisedBy: dayAt(9),
  ...more,
});

/** What comes in by mail and goes out on paper, in memory. */
export class FakeDesk {
  drafts = [
    draft(1, 'request', 6, { suggestedRights: ['access', 'objection'], attachments: 2 }),
    draft(2, 'request', 3, { suggestedRights: ['access'], replyTo: 'req_0000000000000002' }),
    draft(3, 'question', 1),
    draft(4, 'automatic', 0),
    draft(5, 'complaint', 8, { status: 'discarded', because: 'no-request', by: 'bea', doneAt: ago(2) }),
    draft(6, 'request', 8, {
      status: 'confirmed',
      requestId: 'req_0000000000000003',
      by: 'bea',
      doneAt: ago(2),
    }),
  ];
  papers: (ReturnType<typeof paper> & { printedAt?: string })[] = [
    paper(4, 'answer', 'printed', {
      requestId: 'req_0000000000000005',
      number: 'HR-AWD-64K',
      printedAt: ago(0),
      promisedBy: dayAt(-1),
    }),
    paper(3, 'receipt', 'to-print'),
    paper(2, 'could-not-identify', 'to-print', {
      requestId: 'req_0000000000000002',
      number: 'HR-9CD-3XT',
      delivery: 'counter',
      language: 'en',
    }),
  ];
  /** Its address lapsed: it is written anew instead of printed. */
  lapsed = new Set<string>();

  readonly routes: readonly Route[] = [
    [
      'GET',
      /^\/drafts$/,
      (_, __, query) => ({
        body: { items: this.drafts.filter(({ status }) => status === query.get('status')) },
      }),
    ],
    ['GET', /^\/drafts\/([^/]+)$/, (_, [, id = '']) => this.open(id)],
    [
      'GET',
      /^\/drafts\/([^/]+)\/files\/\d+$/,
      () => ({
        type: 'application/octet-stream',
        body: 'inhoud',
        headers: { 'content-disposition': 'attachment; filename="bijlage"' },
      }),
    ],
    [
      'POST',
      /^\/drafts\/([^/]+)\/confirm$/,
      ({ body }, [, id = '']) => {
        const { requestId = 'req_0000000000000001' } = body as { requestId?: string };
        this.end(id, { status: 'confirmed', requestId });
        return { body: { id: requestId, number: 'HR-4F7-K29' }, etag: '"v1"' };
      },
    ],
    [
      'POST',
      /^\/drafts\/([^/]+)\/discard$/,
      ({ body }, [, id = '']) => {
        this.end(id, { status: 'discarded', because: body['because'] });
        return { body: this.drafts.find(({ draftId }) => draftId === id) };
      },
    ],
    ['GET', /^\/print-queue$/, () => ({ body: { items: this.papers } })],
    [
      'POST',
      /^\/print-queue\/print$/,
      ({ body }) => {
        const printed = (body['letterIds'] as string[]).filter((id) => !this.lapsed.has(id));
        return { type: 'application/pdf', body: emptyPdf, headers: { 'x-letters': printed.join(',') } };
      },
    ],
    [
      'POST',
      /^\/print-queue\/([^/]+)\/(printed|posted|returned|take-back)$/,
      (_, [, id = '', what]) => {
        this.papers =
          what === 'printed'
            ? this.papers.map((each) =>
                each.letterId === id ? { ...each, status: 'printed', printedAt: ago(0) } : each,
              )
            : this.papers.filter(({ letterId }) => letterId !== id);
        return { body: {} };
      },
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/letters$/,
      () => ({
        body: {
          items: [
            { letterId: 'let_9', letter: 'receipt', delivery: 'post', status: 'sent', sentAt: ago(5) },
            { letterId: 'let_8', letter: 'answer', delivery: 'email', status: 'sent', sentAt: ago(2) },
          ],
          proposed: [],
          possible: [],
        },
      }),
    ],
  ];

  private open(id: string): Answer {
    const found = this.drafts.find(({ draftId }) => draftId === id);
    if (!found) return problem(404, 'draft.not-found');
    const content = mails[id] ?? {
      mail: { answers: [], subject: 'Re: uw brief HR-9CD-3XT', text: 'Hierbij mijn antwoord.' },
      files: [],
      whole: false,
    };
    return { body: { draft: found, content } };
  }

  private end(id: string, more: object): void {
    this.drafts = this.drafts.map((each) =>
      each.draftId === id ? { ...each, by: 'bea', doneAt: ago(0), ...more } : each,
    );
  }
}

/** A PDF of one empty page. */
export const emptyPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
