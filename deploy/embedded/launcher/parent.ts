/** For a child of the launcher: calls `stop` once, on SIGTERM, on SIGINT, or when the launcher is gone (its end of stdin closes). */
export function stopWithParent(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  if (!process.argv.includes('--stop-with-parent')) return;
  process.stdin.on('end', once);
  process.stdin.on('error', once);
  process.stdin.resume();
}
