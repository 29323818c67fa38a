import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev` tells where the API is; without it, the place where `npm start` serves. */
const api = process.env.SUTURE_API ?? 'http://127.0.0.1:7420';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'import', 'module', 'browser', 'default'] },
  server: { proxy: { '/api': api } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
});
