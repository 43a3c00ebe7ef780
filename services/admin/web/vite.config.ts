import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff app: hashed files below `assets/`, no inline scripts or styles, so that the strictest CSP holds. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: {
    port: 4090,
    proxy: { '/api': 'http://127.0.0.1:4000', '/auth': 'http://127.0.0.1:4000' },
  },
});
