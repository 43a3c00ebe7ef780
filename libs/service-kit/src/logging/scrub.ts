/** What a log may hold of an error: never its message, which may quote what a person typed. */
export interface SafeError {
  readonly type: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly frames?: readonly string[];
  readonly cause?: SafeError;
}

const FRAME = /^ {4}at [^\n]{1,300}$/;
const SAFE_CODE = /^[A-Za-z0-9_.-]{1,64}$/;
const MAX_FRAMES = 12;
const MAX_DEPTH = 4;
const MAX_ITEMS = 20;

const framesOf = (error: Error): string[] => {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  const after = error.message && start >= 0 ? stack.slice(start + error.message.length) : stack;
  return after
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
};

const codeOf = (error: Error): { code?: string | number } => {
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'number') return { code };
  return typeof code === 'string' && SAFE_CODE.test(code) ? { code } : {};
};

/** The shape of an error without its words: class, code, status, stack frames, causes. */
export const safeError = (error: unknown, depth = 0): SafeError => {
  if (!(error instanceof Error)) return { type: typeof error };
  const status: unknown = 'status' in error ? error.status : undefined;
  return {
    type: error.constructor.name,
    ...codeOf(error),
    ...(typeof status === 'number' ? { status } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth < 3 ? { cause: safeError(error.cause, depth + 1) } : {}),
  };
};

const SECRET =
  /^(authorization|proxy-authorization|cookie|set-cookie|.*(password|secret|token|credential).*|headers|body|rawbody|payload|query|data|value|name|fullname|givenname|surname|initials|birth.*|email|phone|street|address|iban|bsn)$/i;

const REMOVED = '[removed]';

/** A value as a log may hold it: sensitive keys removed at any depth, errors without their messages, bounded. */
export const scrub = (value: unknown, depth = 0): unknown => {
  if (value instanceof Error) return safeError(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (ArrayBuffer.isView(value)) return REMOVED;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, SECRET.test(key) ? REMOVED : scrub(field, depth + 1)]),
  );
};
