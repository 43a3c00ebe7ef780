import { fakeDetails, fakeLineToDecide, fakeOrders, fakeRetention } from './fake-lines.js';
import type { FakeServices, Handler } from './fake-services.js';

interface Line extends Record<string, unknown> {
  line: number;
}

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const notFound = {
  status: 404,
  body: { type: 'about:blank', title: 'line.not-found', status: 404, code: 'line.not-found' },
  type: 'application/problem+json',
};

/** What the services answer of lines, terms, restrictions, orders and letters. */
export const rightsRoutes = (services: FakeServices): readonly (readonly [string, RegExp, Handler])[] => {
  const requestOf = (id: string) => services.requests.find((each) => each.id === id);
  const lineOf = (id: string, nth: string): Line | undefined =>
    (requestOf(id)?.['lines'] as Line[] | undefined)?.find(({ line }) => line === Number(nth));
  const change = (id: string, part: object) => {
    services.requests = services.requests.map((each) => (each.id === id ? { ...each, ...part } : each));
    return services.one(id);
  };
  const changeLine = (id: string, nth: string, part: object) =>
    change(id, {
      lines: (requestOf(id)?.['lines'] as Line[]).map((each) =>
        each.line === Number(nth) ? { ...each, ...part } : each,
      ),
    });
  const done = {
    code: 'wait-for-other-lines',
    text: {
      nl: 'Hierover is beslist. Het antwoord gaat weg als over alle onderdelen is beslist.',
      en: 'This is decided. The answer goes out when every part is.',
    },
    who: 'system',
    urgent: false,
  };
  const same =
    (id: string): Handler =>
    () =>
      services.one(id);
  return [
    [
      'POST',
      /^\/requests\/assign$/,
      ({ body }) => {
        const ids = body['requestIds'] as string[];
        services.requests = services.requests.map((each) =>
          ids.includes(each.id)
            ? { ...each, owner: body['owner'] === 'me' ? 'bea' : String(body['owner']) }
            : each,
        );
        return { body: { assigned: ids, notFound: [] } };
      },
    ],
    ['GET', /^\/requests\.csv$/, () => ({ type: 'text/csv', body: 'number,status\r\n' })],
    ['POST', /^\/requests\/([^/]+)\/lines$/, (_, [, id = '']) => services.one(id)],
    [
      'GET',
      /^\/requests\/([^/]+)\/lines\/(\d+)$/,
      (_, [, id = '', nth = '']) => {
        const line = lineOf(id, nth);
        const advice = (requestOf(id)?.['advice'] ?? []) as { line: number }[];
        return line ? { body: fakeLineToDecide(line, advice), etag: '"v3"' } : notFound;
      },
    ],
    ['GET', /^\/requests\/([^/]+)\/lines\/(\d+)\/details$/, () => ({ body: fakeDetails })],
    ['GET', /^\/requests\/([^/]+)\/lines\/(\d+)\/retention$/, () => ({ body: fakeRetention() })],
    [
      'POST',
      /^\/requests\/([^/]+)\/lines\/(\d+)\/decision$/,
      ({ body }, [, id = '', nth = '']) =>
        changeLine(id, nth, {
          outcome: body['outcome'],
          decided: {
            decisionId: 'dec_0000000000000099',
            againstAdvice: body['againstAdviceBecause'] !== undefined,
            decidedBy: 'pim',
            decidedAt: new Date().toISOString(),
            ...body,
          },
          nextStep: done,
        }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/lines\/(\d+)\/transfer$/,
      ({ body }, [, id = '', nth = '']) =>
        changeLine(id, nth, {
          sending: {
            transferId: 'pkg_0000000000000009',
            way: 'email',
            decided: body['transfer'],
            decidedBy: 'pim',
            decidedAt: new Date().toISOString(),
          },
          nextStep: done,
        }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/lines\/(\d+)\/withdraw$/,
      (_, [, id = '', nth = '']) => changeLine(id, nth, { withdrawnAt: new Date().toISOString() }),
    ],
    ['POST', /^\/requests\/([^/]+)\/lines\/(\d+)\/advice$/, (_, [, id = '']) => services.one(id)],
    [
      'GET',
      /^\/requests\/([^/]+)\/advice$/,
      () => ({
        body: {
          items: [
            {
              adviceId: 'adv_0000000000000005',
              line: 5,
              advises: 'granted',
              givenBy: 'fie',
              givenAt: ago(1),
              words: 'Het onderzoek kan ook zonder naam. Stop ermee.',
            },
          ],
        },
      }),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/comments$/,
      () => ({
        body: {
          items: [
            {
              commentId: 'cmt_0000000000000001',
              addedBy: 'bea',
              addedAt: ago(4),
              words: 'Belde vandaag: wil liefst een brief, geen e-mail.',
            },
          ],
        },
      }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/comments$/,
      (_, [, id = '']) =>
        change(id, {
          comments: [
            ...((requestOf(id)?.['comments'] ?? []) as object[]),
            { commentId: 'cmt_0000000000000002', addedBy: 'pim', addedAt: new Date().toISOString() },
          ],
        }),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/duplicates$/,
      (_, [, id = '']) => ({
        body: {
          items:
            id === 'req_0000000000000001' ? services.requests.filter((each) => each.id.endsWith('0009')) : [],
        },
      }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/owner$/,
      ({ body }, [, id = '']) => change(id, { owner: body['owner'] === 'me' ? 'bea' : body['owner'] }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/stand-aside$/,
      (_, [, id = '']) => change(id, { asideColleagues: ['pim'] }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/end$/,
      ({ body }, [, id = '']) =>
        change(id, {
          status: 'ended',
          ended: { ...body, endedBy: 'bea', endedAt: new Date().toISOString() },
        }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/(extension|stops|stops\/[^/]+\/resume)$/,
      (call, match, query) => same(match[1] ?? '')(call, match, query),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/terms$/,
      () => ({
        body: {
          stops: [
            {
              stopId: 'stp_0000000000000001',
              question: 'Wilt u alle jaren zien, of alleen de tijd in de Lindelaan?',
            },
          ],
        },
      }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/restrictions\/([^/]+)\/uses$/,
      () => ({
        status: 201,
        body: { useId: 'use_0000000000000009' },
      }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/restrictions\/([^/]+)\/(lift|uses\/[^/]+\/review)$/,
      (call, match, query) => same(match[1] ?? '')(call, match, query),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/letters$/,
      (_, [, id = '']) => {
        const request = requestOf(id);
        const many = id === 'req_0000000000000009';
        return {
          body: {
            items: request?.['letters'] ?? [],
            proposed: many
              ? [
                  { letter: 'restriction-placed', line: 4, restrictionId: 'rst_0000000000000004' },
                  { letter: 'line-decision', line: 6 },
                ]
              : [],
            possible: [
              { letter: 'receipt' },
              ...(many
                ? [
                    { letter: 'restriction-placed', line: 4, restrictionId: 'rst_0000000000000004' },
                    { letter: 'line-decision', line: 6 },
                    { letter: 'recipients-told', line: 6 },
                  ]
                : []),
            ],
          },
        };
      },
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/letters\/(.+)\.pdf$/,
      () => ({ type: 'application/pdf', body: '%PDF-1.4' }),
    ],
    [
      'POST',
      /^\/requests\/([^/]+)\/letters$/,
      ({ body }, [, id = '']) =>
        change(id, {
          letters: [
            ...((requestOf(id)?.['letters'] ?? []) as object[]),
            {
              letterId: 'let_0000000000000002',
              delivery: 'post',
              status: 'to-print',
              queuedBy: 'pim',
              queuedAt: new Date().toISOString(),
              ...body,
            },
          ],
        }),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/attachments$/,
      () => ({
        body: {
          items: [
            {
              attachmentId: 'att_0000000000000001',
              name: 'brief-gescand.pdf',
              mediaType: 'application/pdf',
              bytes: 348_200,
              addedBy: 'bea',
              addedAt: ago(8),
            },
          ],
        },
      }),
    ],
    ['POST', /^\/requests\/([^/]+)\/attachments$/, (_, [, id = '']) => services.one(id)],
    [
      'GET',
      /^\/orders$/,
      (_, __, query) => ({
        body: { items: fakeOrders().filter(({ requestId }) => requestId === query.get('requestId')) },
      }),
    ],
    ['POST', /^\/orders\/([^/]+)\/parties\/([^/]+)\/(ask-again|no-answer)$/, () => ({ body: {} })],
    [
      'GET',
      /^\/orders\/([^/]+)\/parties\/([^/]+)$/,
      () => ({
        body: { notes: [{ answerRef: 'ans_9', words: 'Uit de nieuwsbrief gehaald.' }] },
      }),
    ],
  ];
};
