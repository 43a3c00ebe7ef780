import type { LegalBasis, Origin } from '../processor-sync/directory.js';

type InWords = { readonly nl: string; readonly en: string };

/** One value, as it stands in the system that it comes from. */
export interface PortableField {
  readonly field: string;
  readonly label: InWords;
  readonly value: string;
}

/** A document that belongs to an item. */
export interface PortableDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  /** The bytes in base64, where the file travels without the documents beside it. */
  readonly content?: string;
}

/** One thing that the person gave, or that was seen of what they do. */
export interface PortableItem {
  readonly itemId: string;
  readonly label: InWords;
  readonly holder: string;
  readonly origin: 'provided' | 'observed';
  readonly recordedOn?: string;
  readonly fields: readonly PortableField[];
  readonly document?: PortableDocument;
}

/** Data of one kind. */
export interface PortableCategory {
  readonly category: string;
  readonly label: InWords;
  /** Only those on consent or contract: what makes it portable (GDPR Art. 20(1)(a)). */
  readonly purposes: readonly {
    readonly purpose: string;
    readonly label: InWords;
    readonly legalBasis: Extract<LegalBasis, 'consent' | 'contract'>;
  }[];
  readonly recipients: readonly string[];
  readonly items: readonly PortableItem[];
}

/** Why a kind of data, or a part of it, is given to read and not to take along. */
export const notPortableReasons = [
  'not-from-the-person',
  'other-legal-basis',
  'not-asked',
  'about-others',
] as const;
export type NotPortable = (typeof notPortableReasons)[number];

/** The file that a person takes along (GDPR Art. 20): structured, commonly used, machine-readable. */
export interface PortabilityFile {
  /** Where its JSON Schema is published. */
  readonly $schema?: string;
  readonly kind: 'huisrecht.portability.v1';
  readonly number: string;
  readonly receivedOn: string;
  readonly madeOn: string;
  readonly controller: { readonly name: string; readonly address: string; readonly email: string };
  readonly categories: readonly PortableCategory[];
  /** What is given in the same answer to read (GDPR Art. 15), and is not in this file. */
  readonly givenAsAccess: readonly {
    readonly category: string;
    readonly label: InWords;
    readonly because: NotPortable;
  }[];
}

/** Origins that make data portable. */
export const portableOrigins = ['provided', 'observed'] as const satisfies readonly Origin[];

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const slug = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const words = { $ref: '#/$defs/words' } as const;
const object = <P extends Record<string, object>>(properties: P, optional: readonly (keyof P)[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems }) as const;

/** The published JSON Schema (2020-12) of the file, version 1. What it describes never changes; a new shape is v2. */
export const portabilitySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:huisrecht:package-portability:v1',
  title: 'PortabilityFile',
  description:
    'Personal data that somebody takes along: what they provided or what was observed of them, on consent or contract (GDPR Art. 20). Values are text, as they stand in the system that they come from.',
  ...object(
    {
      $schema: { type: 'string', format: 'uri', description: 'Where this schema is published.' },
      kind: { const: 'huisrecht.portability.v1' },
      number: { ...text(20), description: 'The number of the request, as people say it.' },
      receivedOn: { ...day, description: 'The day on which the request was received.' },
      madeOn: { ...day, description: 'The day on which this file was made.' },
      controller: object({ name: text(120), address: text(500), email: text(320) }),
      categories: list({ $ref: '#/$defs/category' }),
      givenAsAccess: {
        ...list(object({ category: slug, label: words, because: { enum: notPortableReasons } })),
        description: 'What is given to read in the same answer and is not in this file (GDPR Art. 15).',
      },
    },
    ['$schema'],
  ),
  $defs: {
    words: { ...object({ nl: text(200), en: text(200) }), description: 'In Dutch and in English.' },
    category: {
      ...object({
        category: slug,
        label: words,
        purposes: list(
          object({ purpose: slug, label: words, legalBasis: { enum: ['consent', 'contract'] } }),
          1,
        ),
        recipients: list(text(200)),
        items: list({ $ref: '#/$defs/item' }, 1),
      }),
      description: 'Data of one kind.',
    },
    item: {
      ...object(
        {
          itemId: { type: 'string', pattern: '^[a-z]{2,12}_', maxLength: 80 },
          label: words,
          holder: { ...text(200), description: 'The system or place that has it.' },
          origin: { enum: portableOrigins, description: 'Given by the person, or seen of what they do.' },
          recordedOn: { ...day, description: 'The day on which it was recorded.' },
          fields: list(object({ field: slug, label: words, value: text(20_000) })),
          document: { $ref: '#/$defs/document' },
        },
        ['recordedOn', 'document'],
      ),
    },
    document: {
      ...object(
        {
          name: text(200),
          mediaType: text(120),
          bytes: { type: 'integer', minimum: 0 },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          content: {
            type: 'string',
            contentEncoding: 'base64',
            description: 'The bytes, where the file travels alone.',
          },
        },
        ['content'],
      ),
    },
  },
} as const;
