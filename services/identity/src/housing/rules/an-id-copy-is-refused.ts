import type { Field } from './fields-of.js';

const DOCUMENT =
  '(?:id|identiteit|identity|legitimatie|paspoort|passport|rijbewijs|driving ?licence|verblijfsdocument)';
const PICTURE = '(?:kopie|copy|scan|image|picture|foto|photo|afbeelding)';
const NAMED = new RegExp(
  String.raw`(?<!\p{L})(?:${DOCUMENT}.*${PICTURE}|${PICTURE}.*(?<!\p{L})${DOCUMENT}(?!\p{L}))`,
  'iu',
);
/** What a data URL of an image or PDF, or the base64 of a JPEG, PNG, TIFF or PDF begins with. */
const PICTURE_BYTES = /^(?:data:(?:image|application\/pdf)|\/9j\/|iVBORw0KGgo|SUkqA|TU0AK|JVBERi0)/;

/** Names of fields are short; the rest of a long one would be searched again from every word in it. */
const LONGEST_NAME = 200;

const spaced = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
const isThere = (value: unknown): boolean => value !== null && value !== '' && value !== false;

/** Statement §7 (P16): no copies of identity documents any more. No field of an event can hold a picture, so each one is refused. */
export const holdsAnIdCopy = ({ name, value }: Field): boolean =>
  (NAMED.test(spaced(name.slice(0, LONGEST_NAME))) && isThere(value)) ||
  (typeof value === 'string' && PICTURE_BYTES.test(value));
