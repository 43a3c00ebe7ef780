/** The store, the broker or `identity` is away: wait and try again, nothing is wrong with the message. */
export class Unavailable extends Error {
  constructor(
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`${what} is not available.`, options);
    this.name = 'Unavailable';
  }
}

/** An event larger than the broker takes. What is larger goes by reference. */
export class MessageTooLarge extends Error {
  constructor(type: string, bytes: number, limit: number) {
    super(`${type} is ${bytes} bytes; at most ${limit} are published. Send a reference instead.`);
    this.name = 'MessageTooLarge';
  }
}
