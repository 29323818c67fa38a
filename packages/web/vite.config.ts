import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev` tells where the API is; without it, the place where `npm start` serves. */
const api = process.env.SUTURE_API ?? 'http://127.0.0.1:7420';

/**
 * A browser asks for six files at a time: what every page needs is one, what most judge by is another, Home is a third,
 * and what many pages share is a fourth.
 */
const fewFiles = [
  { name: 'frame', tags: ['$initial' as const], priority: 2 },
  { name: 'model', test: /packages\/core\/|node_modules\/zod\//, minShareCount: 4, priority: 1 },
  { name: 'home', test: /web\/src\/(checks|risk\/figures)\//, priority: 0 },
  { name: 'shared', test: /web\/src\//, minShareCount: 5, priority: 0 },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'import', 'module', 'browser', 'default'] },
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: fewFiles } } },
  },
});
