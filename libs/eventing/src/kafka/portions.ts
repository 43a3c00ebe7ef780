import type { Outgoing } from '../kernel/ports.js';

/**
 * Bytes of what is sent at once at most. The broker bounds what goes to one partition together (`message.max.bytes`,
 * 1 MiB unless told), not only each message: two large events in one send would be refused for ever.
 */
const PORTION_BYTES = 950_000;
/** Generous: attributes and framing of one event. */
const HEADER_BYTES = 1_000;

const sizeOf = ({ key, value }: Outgoing): number =>
  Buffer.byteLength(value) + Buffer.byteLength(key) + HEADER_BYTES;

/** Cuts events, in their order, into what may be sent at once; an event that is large goes alone. */
export const portionsOf = (events: readonly Outgoing[], bound = PORTION_BYTES): Outgoing[][] => {
  const portions: Outgoing[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const size = sizeOf(event);
    if (bytes + size > bound) {
      portions.push([]);
      bytes = 0;
    }
    portions.at(-1)!.push(event);
    bytes += size;
  }
  return portions;
};
