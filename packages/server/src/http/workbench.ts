import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Problem, say } from '@suture/core/kernel';
import type { FastifyInstance } from 'fastify';

/** The built workbench. Every path that is neither a file nor the API is one of its addresses and gets its page. */
export async function serveWorkbench(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const built = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Files under assets bear a hash of their content in their name.
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!built || request.url.startsWith('/api/') || request.method !== 'GET') {
      throw new Problem('not-found', say`There is nothing at ${request.method} ${request.url.split('?')[0]}.`);
    }
    return reply.sendFile('index.html');
  });
}
