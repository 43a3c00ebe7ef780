import type { RawMessage } from '../kernel/ports.js';

/** A record as bytes, to be sealed: key, headers and value as they came. */
export const toBytes = ({ value, ...rest }: RawMessage): Buffer =>
  Buffer.from(JSON.stringify({ ...rest, value: value.toString('base64') }));

/** The record again, as it came. */
export const fromBytes = (bytes: Buffer): RawMessage => {
  const { value, ...rest } = JSON.parse(bytes.toString('utf8')) as Omit<RawMessage, 'value'> & {
    value: string;
  };
  return { ...rest, value: Buffer.from(value, 'base64') };
};
