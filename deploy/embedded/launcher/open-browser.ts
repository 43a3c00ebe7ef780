import { spawn } from 'node:child_process';

/** Opens a page in the user's browser, where there is a desktop and somebody at a terminal. */
export function openBrowser(url: string): void {
  const mac = process.platform === 'darwin';
  const desktop = mac || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!desktop || !process.stdout.isTTY || process.env['HUISRECHT_NO_OPEN']) return;
  const child = spawn(mac ? 'open' : 'xdg-open', [url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
