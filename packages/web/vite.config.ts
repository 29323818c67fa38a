import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev` tells where the API is; without it, the place where `npm start` serves. */
const api = process.env.SUTURE_API ?? 'http://127.0.0.1:7420';

/** What every page needs is one file, and what most judge by is another: a browser asks for six at a time. */
const fewFiles = [
  { name: 'frame', tags: ['$initial' as const], priority: 2 },
  { name: 'model', test: /packages\/core\/|node_modules\/zod\//, minShareCount: 4, priority: 1 },
];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'import', 'module', 'browser', 'default'] },
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: fewFiles } } },
  },
});
