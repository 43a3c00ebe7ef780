import type { PortabilityFile, PortableCategory, PortableItem } from '@huisrecht/contracts';
import { csvCell } from '../../see-requests/csv.js';

/** UTF-8 is told by its mark: without it a spreadsheet reads `é` as two characters. */
const BOM = '\uFEFF';

const fixed = ['item', 'what', 'where', 'origin', 'recorded-on'] as const;
const document = ['document', 'document-sha256'] as const;

/** A field that an item has twice gets a number: `phone`, `phone-2`. */
const named = ({ fields }: PortableItem): Map<string, string> => {
  const cells = new Map<string, string>();
  for (const { field, value } of fields) {
    let name = field;
    for (let nth = 2; cells.has(name); nth++) name = `${field}-${nth}`;
    cells.set(name, value);
  }
  return cells;
};

const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * One kind of data as CSV (RFC 4180; UTF-8 with its mark): a row for each thing, a column for each field. What a
 * spreadsheet would take for a formula begins with an apostrophe; the JSON has every value as it is.
 */
export const toCsv = ({ items }: PortableCategory): string => {
  const rows = items.map((item) => ({ item, cells: named(item) }));
  const fields = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const documents = items.some((item) => item.document) ? document : [];
  return [
    BOM,
    row([...fixed, ...fields, ...documents]),
    ...rows.map(({ item, cells }) =>
      row([
        ...[item.itemId, item.label.nl, item.holder, item.origin, item.recordedOn ?? ''],
        ...fields.map((field) => cells.get(field) ?? ''),
        ...(documents.length > 0 ? [item.document?.name ?? '', item.document?.sha256 ?? ''] : []),
      ]),
    ),
  ].join('');
};

/** Every kind of data as a CSV file of its own; numbered, because a name of a file tells nothing about a person. */
export const csvFiles = ({
  categories,
}: PortabilityFile): { readonly label: string; readonly text: string }[] =>
  categories.map((category) => ({ label: category.label.nl, text: toCsv(category) }));
