import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, speakBy } from '@suture/core/kernel';
import type { LanguageFile } from '@suture/words/languages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';

/** The languages besides English: each is a file in `words`, and no list names them. */
export async function readLanguages(): Promise<readonly Language[]> {
  const words = dirname(createRequire(import.meta.url).resolve('@suture/words/package.json'));
  // Compiled as this file is, or not.
  const [, built = 'dist', ending = '.js'] = /(src|dist)\/http\/languages(\.[jt]s)$/.exec(import.meta.url) ?? [];
  const folder = join(words, built, 'languages');
  const files = readdirSync(folder).filter((name) => name.endsWith(ending) && !/^index\.|\.d\.ts$/.test(name));
  return Promise.all(
    files.map(async (name) => {
      const file: { readonly default: LanguageFile } = await import(pathToFileURL(join(folder, name)).href);
      return { code: name.slice(0, -ending.length), sayings: file.default.sentences };
    }),
  );
}

const spoken = new AsyncLocalStorage<Language | undefined>();

/** Each request is answered in the language that it asks for, where there is one, else in English. */
export function speakLanguages(app: FastifyInstance, languages: readonly Language[]): void {
  if (languages.length === 0) return;
  speakBy(() => spoken.getStore());
  speakOfSchemas(languages);
  const speak = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    spoken.run(languageAsked(request, languages), done);
  app.addHook('onRequest', speak);
  // Reading a body in between loses it.
  app.addHook('preValidation', speak);
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('vary', 'accept-language').header('content-language', spoken.getStore()?.code ?? 'en');
  });
}

/** What a schema refuses is said by its library, which knows many languages. */
function speakOfSchemas(languages: readonly Language[]): void {
  const inEnglish = z.locales.en().localeError;
  const known = new Map(
    Object.entries(z.locales)
      .filter(([name]) => languages.some(({ code }) => code === name))
      .map(([name, locale]) => [name, locale().localeError]),
  );
  z.config({ localeError: (issue) => (known.get(spoken.getStore()?.code ?? 'en') ?? inEnglish)(issue) });
}

/** The first one asked for that there is; browsers name them by preference. */
function languageAsked({ headers }: FastifyRequest, languages: readonly Language[]): Language | undefined {
  for (const tag of (headers['accept-language'] ?? '').split(',')) {
    const asked = tag.trim().slice(0, 2).toLowerCase();
    if (asked === 'en') return undefined;
    const found = languages.find(({ code }) => code === asked);
    if (found) return found;
  }
  return undefined;
}
