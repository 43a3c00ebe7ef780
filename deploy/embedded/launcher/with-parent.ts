// Loaded before a service's own main (`node --import`): it is told to stop when the launcher is gone.
const stop = (): void => void process.kill(process.pid, 'SIGTERM');
process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.stdin.resume();
