import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { Language } from '@suture/core/kernel';
import type { Knowledge } from '@suture/core/law';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ClientConfig } from 'pg';
import { accessHandlers } from './access/index.ts';
import { checksHandlers, workHandlers } from './checks/index.ts';
import { componentsHandlers } from './components/index.ts';
import type { Db } from './db/index.ts';
import { deviceHandlers } from './device/index.ts';
import { fileHandlers, Live } from './file/index.ts';
import { answerProblem, type Context, dayOf } from './http/index.ts';
import { readLanguages, speakLanguages } from './http/languages.ts';
import { serveOpenApi } from './http/open-api.ts';
import { registerRoutes } from './http/register.ts';
import { serveWorkbench } from './http/workbench.ts';
import { kernelHandlers } from './kernel/index.ts';
import { lawHandlers, readKnowledge } from './law/index.ts';
import { DeviceFiles } from './records/index.ts';
import { boardHandlers, riskHandlers, scaleHandlers, screeningHandlers } from './risk/index.ts';
import { version } from './version.ts';

export type AppOptions = {
  readonly db: Db;
  /** Of the same database: the connection that listens for what other servers and tools write. */
  readonly connection?: ClientConfig | undefined;
  readonly knowledge?: Knowledge;
  readonly now?: () => Date;
  readonly examples?: string;
  /** Folder of the built workbench; without it the API alone is served. */
  readonly workbench?: string | undefined;
  /** Besides English. */
  readonly languages?: readonly Language[];
  readonly log?: boolean;
};

const handlers = {
  ...accessHandlers,
  ...deviceHandlers,
  ...fileHandlers,
  ...riskHandlers,
  ...boardHandlers,
  ...scaleHandlers,
  ...screeningHandlers,
  ...lawHandlers,
  ...checksHandlers,
  ...workHandlers,
  ...componentsHandlers,
  ...kernelHandlers,
};

/** The whole HTTP side over a database, ready to be asked or to listen. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const now = options.now ?? (() => new Date());
  const context: Context = {
    db: options.db,
    knowledge: options.knowledge ?? readKnowledge(),
    files: new DeviceFiles(() => dayOf(now())),
    live: new Live({ db: options.db, connection: options.connection, now }),
    now,
    examples: options.examples ?? fileURLToPath(new URL('../../../examples', import.meta.url)),
    version,
  };
  const app = Fastify({
    logger: options.log ? { level: 'warn' } : false,
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerProblem);
  takeEmptyBodies(app);
  leaveWhoIsGone(app);
  speakLanguages(app, options.languages ?? (await readLanguages()));
  // A stream has no end of its own: those that are open would hold up the close.
  app.addHook('preClose', () => context.live.stop());
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurity } });
  await app.register(rateLimit, { max: 3000, timeWindow: '1 minute' });
  await app.register(cookie);
  await serveOpenApi(app);
  await app.register(async (api) => registerRoutes(api, context, handlers));
  await serveWorkbench(app, options.workbench);
  await app.ready();
  return app;
}

/** Whoever has hung up before being heard has no address any more, and waits for no answer. */
function leaveWhoIsGone(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.socket.remoteAddress === undefined) return reply.hijack();
    return undefined;
  });
}

/** A client that always names JSON may still send nothing where nothing is asked for. */
function takeEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, String(body), done),
  );
}

/** Everything from here and nothing inline but styles, which the component library sets on elements. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: null,
};
