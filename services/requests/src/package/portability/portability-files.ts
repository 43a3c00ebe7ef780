import type { PortabilityFile } from '@huisrecht/contracts';
import type { Attachment } from '../../paper/tagged-pdf.js';
import { csvFiles } from './to-csv.js';
import { toJsonLd } from './to-json-ld.js';

/** Where the JSON Schema of the file is published: its version is in its path. */
export const SCHEMA_PATH = '/schemas/package-portability/v1.json';

/** A file to take along, with what a person reads on its button. */
export interface FileToTake extends Attachment {
  readonly title: string;
}

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, undefined, 2));

/** The file as it is given: it says itself where its schema is. @param base the address that people use */
export const withSchema = (file: PortabilityFile, base: string): PortabilityFile => ({
  $schema: new URL(SCHEMA_PATH, base).toString(),
  ...file,
});

/** JSON, JSON-LD and a CSV for each kind of data. The names tell nothing about a person. */
export const portabilityFiles = (file: PortabilityFile, base: string): FileToTake[] => [
  {
    title: 'Alles in één bestand (JSON)',
    name: 'meenemen.json',
    mediaType: 'application/json',
    content: bytes(withSchema(file, base)),
  },
  {
    title: 'Alles in één bestand, met uitleg voor computers (JSON-LD)',
    name: 'meenemen.jsonld',
    mediaType: 'application/ld+json',
    content: bytes(toJsonLd(file)),
  },
  ...csvFiles(file).map(({ label, text }, nth) => ({
    title: `${label} (CSV)`,
    name: `meenemen-${nth + 1}.csv`,
    mediaType: 'text/csv',
    content: Buffer.from(text),
  })),
];
