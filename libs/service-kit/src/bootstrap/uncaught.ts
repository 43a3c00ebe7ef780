import { safeError } from '../logging/scrub.js';

const EXIT_FAILED = 1;

let installed = false;

/**
 * Ends the process on an error that nobody caught, with one line on standard error that has its class and stack
 * frames: Node itself would print the message, which may quote a person. For a program that owns its process.
 */
export const endOnUncaught = (): void => {
  if (installed) return;
  installed = true;
  process.on('uncaughtException', (error, origin) => {
    const line = {
      level: 'fatal',
      time: new Date().toISOString(),
      message: 'An error that nobody caught.',
      origin,
    };
    process.stderr.write(`${JSON.stringify({ ...line, err: safeError(error) })}\n`, () =>
      process.exit(EXIT_FAILED),
    );
  });
};
