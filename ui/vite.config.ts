import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The window's own content security policy, so that a preview in a browser meets the same walls.
const NONCE = 'cHJldmlldw';
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: kring: http://kring.localhost",
  "connect-src 'self'",
].join('; ');

export default defineConfig(({ mode, command }) => ({
  plugins: [
    svelte(),
    {
      name: 'preview-nonce',
      transformIndexHtml: (html) =>
        mode === 'fake' ? html.replace('<style></style>', `<style nonce="${NONCE}"></style>`) : html,
    },
  ],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  preview: { port: 4173, strictPort: true, headers: { 'Content-Security-Policy': POLICY } },
  build: {
    target: ['safari18', 'chrome125'],
    outDir: mode === 'fake' ? '../target/ui-fake' : 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  resolve: command === 'serve' && mode === 'test' ? { conditions: ['browser'] } : {},
  // No test is judged by the clock; a busy machine may take its time.
  test: { include: ['test/**/*.test.ts'], environment: 'node', setupFiles: ['src/features/app/words.ts'], testTimeout: 60_000, maxWorkers: '100%' },
}));
