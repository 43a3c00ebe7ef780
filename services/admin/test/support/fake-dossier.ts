import { emptyPdf, type Route } from './fake-desk.js';
import { fakePicture } from './fake-picture.js';
import type { Answer, Heard } from './fake-services.js';

interface FakeMarks {
  readonly words: readonly { readonly word: string; readonly ground: string }[];
  readonly documents: readonly object[];
}

const page = (text: string, pictures = false) => ({ width: 595, height: 842, text, pictures });
const document = (nth: number, name: string, bytes: number, more: object = {}) => ({
  nth,
  ref: `ans_${nth}`,
  documentId: `doc_000000000000000${nth}`,
  itemId: `itm_${nth}`,
  category: 'nuisance',
  name,
  mediaType: 'application/pdf',
  bytes,
  ...more,
});
const problem = (status: number, code: string): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code },
  type: 'application/problem+json',
});

/** The documents of a review, in memory. */
export class FakeDossier {
  revision = 1;
  marks: FakeMarks = { words: [{ word: 'Zwaluwenberg', ground: 'rights-of-others' }], documents: [] };
  editedBy: string | undefined = 'pim';
  checkedBy: string | undefined;
  /** Who is logged in, as the token would say. */
  user = 'pim';
  /** A word can still be read: the result is refused. */
  stillThere = false;

  private readonly documents = [
    document(1, 'overlastmelding.pdf', 48_200),
    document(2, 'e-mailwisseling-met-buurtbeheer-2025.pdf', 122_000),
    document(3, 'overlastmelding.pdf', 48_200, { sameAs: 1 }),
    document(4, 'opname.mp3', 2_400_000, { mediaType: 'audio/mpeg' }),
  ];

  readonly routes: readonly Route[] = [
    [
      'GET',
      /^\/requests\/([^/]+)\/dossier$/,
      () => ({
        ...this.state(),
        body: {
          round: 1,
          ...this.now(),
          documents: this.documents,
          suggestions: ['H. Zwaluwenberg', 'Piet Smit', 'mevrouw De Wit'],
        },
      }),
    ],
    ['POST', /^\/requests\/([^/]+)\/dossier$/, (call) => this.save(call)],
    [
      'POST',
      /^\/requests\/([^/]+)\/dossier\/check$/,
      () => {
        if (this.editedBy === this.user) return problem(403, 'dossier.checked-by-who-marked');
        this.checkedBy = this.user;
        return this.state();
      },
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/dossier\/([^/]+)$/,
      (_, [, , id]) =>
        id === 'doc_0000000000000004' ? problem(422, 'dossier.document-unreadable') : { body: this.pages() },
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/dossier\/([^/]+)\/pages\/\d+$/,
      () => ({ type: 'image/png', body: fakePicture(595, 842) }),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/dossier\/([^/]+)\/result$/,
      () =>
        this.stillThere
          ? problem(409, 'dossier.word-still-there')
          : { type: 'application/pdf', body: emptyPdf },
    ],
  ];

  private pages() {
    const words = this.marks.words.map(({ word }) => word);
    return {
      pages: [
        page('Melding van overlast\nMelder: H. Zwaluwenberg\nDe muziek staat hard na tien uur.'),
        page('', true),
        page('Gesprek met Piet Smit, wijkbeheerder.'),
      ],
      matches: [
        { page: 1, word: 'Zwaluwenberg', boxes: [[120, 108, 260, 118]] },
        { page: 3, word: 'Piet Smit', boxes: [[60, 132, 150, 142]] },
      ].filter(({ word }) => words.some((each) => word.includes(each))),
    };
  }

  private now() {
    const { revision, marks, editedBy, checkedBy } = this;
    return { revision, marks, ...(editedBy && { editedBy }), ...(checkedBy && { checkedBy }) };
  }

  private state(): Answer {
    return { body: this.now(), etag: `"v${this.revision}"` };
  }

  private save({ headers, body }: Heard): Answer {
    if (headers['if-match'] !== `"v${this.revision}"`) return problem(412, 'version.changed');
    this.revision += 1;
    this.marks = body as unknown as FakeMarks;
    this.editedBy = this.user;
    this.checkedBy = undefined;
    return this.state();
  }
}
