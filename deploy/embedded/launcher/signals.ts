const sameWish = 2_000;

/**
 * Calls `stop` at the first Ctrl-C, SIGTERM or hang-up, or when the program that started us is gone. A terminal, npm and the
 * bootstrap each pass on the same Ctrl-C; one that comes seconds later means it, and ends the process at once.
 */
export function onStop(stop: (why: string) => void): void {
  let first: number | undefined;
  const wish = (why: string): void => {
    if (first === undefined) {
      first = performance.now();
      stop(why);
    } else if (performance.now() - first > sameWish) {
      process.exit(130);
    }
  };
  process.on('SIGINT', () => wish('Ctrl-C'));
  process.on('SIGTERM', () => wish('SIGTERM'));
  process.on('SIGHUP', () => wish('the terminal was closed'));
  if (process.channel) {
    process.on('disconnect', () => wish('the command that started it is gone'));
  }
}
