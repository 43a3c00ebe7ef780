/** What goes wrong in the store. `code` is stable; no message ever holds personal data, a key or a value. */
export abstract class StoreError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** The store did not answer within its deadline, or refused the connection. */
export class StoreUnreachable extends StoreError {
  readonly code = 'store-unreachable';
}

/**
 * The key was destroyed: what it sealed is gone for ever, and that is right.
 * Domain code handles this as a value (`Opened.state === 'gone'`) or catches it.
 */
export class KeyDestroyed extends StoreError {
  readonly code = 'key-destroyed';
  constructor(
    readonly keyId: string,
    /** When it was destroyed, RFC 3339. */
    readonly destroyedAt: string,
  ) {
    super(`The key ${keyId} was destroyed at ${destroyedAt}.`);
  }
}

/** No such key was ever made here: the key store was restored too far back, or the value is from elsewhere. */
export class KeyUnknown extends StoreError {
  readonly code = 'key-unknown';
  constructor(readonly keyId: string) {
    super(`The key ${keyId} is not known here.`);
  }
}

/** A sealed value was changed, cut, or moved to another field or document. Always an alarm. */
export class SealBroken extends StoreError {
  readonly code = 'seal-broken';
  constructor(where: string) {
    super(`The seal of ${where} is broken.`);
  }
}

/** The cursor of a page was not made by this list. */
export class BadCursor extends StoreError {
  readonly code = 'bad-cursor';
  constructor() {
    super('The cursor does not belong to this list: ask for the first page.');
  }
}

/** A file with a key or secret is missing or malformed. The message names the file and what to do, never its content. */
export class BadKeyFile extends StoreError {
  readonly code = 'bad-key-file';
}

/** A later generation of a key was asked for while the earlier one lives, or never was. */
export class GenerationTooEarly extends StoreError {
  readonly code = 'generation-too-early';
  constructor(keyId: string) {
    super(`The key ${keyId} cannot be made: the generation before it was not destroyed.`);
  }
}

/** The content is larger than a blob may be. */
export class BlobTooLarge extends StoreError {
  readonly code = 'blob-too-large';
  constructor(readonly maxBytes: number) {
    super(`A file may have ${maxBytes} bytes at most.`);
  }
}

/** No blob of this id: never stored, or deleted. */
export class BlobUnknown extends StoreError {
  readonly code = 'blob-unknown';
  constructor(readonly id: string) {
    super(`There is no file ${id}.`);
  }
}
