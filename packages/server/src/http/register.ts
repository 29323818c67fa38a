import { Readable } from 'node:stream';
import { mayI } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, deviceFor } from '../access/index.ts';
import { contract, type Route, type RouteName } from '../contract/index.ts';
import type { CalledDevice, Caller } from './caller.ts';
import type { Context } from './context.ts';
import { Download, headersOfDownload } from './download.ts';
import { refuseForgery } from './forgery.ts';
import type { Call, Handlers, RequestFacts } from './handler.ts';
import { keepSession } from './session-cookie.ts';

type AnyHandler = (call: Call<RouteName>) => unknown;

/** Registers every route of the contract with its handler; access is decided here, before a handler runs. */
export function registerRoutes(app: FastifyInstance, context: Context, handlers: Handlers<RouteName>): void {
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  for (const [name, route] of Object.entries(contract) as [RouteName, Route][]) {
    const [method = 'GET', path = ''] = name.split(' ');
    // The table of handlers is checked name by name; in this loop the names are one.
    const handler = handlers[name] as AnyHandler;
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      // Asking for the head alone would leave a stream open that nobody reads.
      ...(route.streams && { exposeHeadRoute: false }),
      ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
      schema: {
        summary: route.summary,
        tags: [path.split('/')[3] ?? ''],
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
        ...(route.body && { body: route.body }),
        response: { [route.status ?? 200]: route.answer },
      },
      // Before the body is read: a stranger's is never looked at.
      onRequest: async (request) => {
        admitted.set(request, await admit({ name, route, request, context }));
      },
      handler: async (request, reply) => {
        const call = callOf({ route, request, reply, context, admitted: admitted.get(request) });
        return answer(reply, request, route, await handler(call));
      },
    });
  }
}

type Arriving = {
  readonly name: RouteName;
  readonly route: Route;
  readonly request: FastifyRequest;
  readonly context: Context;
};

type Admitted = { readonly caller: Caller | undefined; readonly device: CalledDevice | undefined };

async function admit({ name, route, request, context }: Arriving): Promise<Admitted> {
  const caller = await callerOf(context, request);
  // An open route does nothing in the name of a session, so that one asks for no token of it.
  refuseForgery(request, route.access === 'open' ? undefined : caller);
  if (route.access === 'open') return { caller, device: undefined };
  refuseStranger(name, route, caller);
  if (route.access !== 'device') return { caller, device: undefined };
  const params = request.params as { readonly device?: string };
  const device = await deviceFor(context, caller, params.device ?? '');
  if (!mayI('device.read', device.roles).allowed) throw new Problem('not-found', say`There is no such device.`);
  return { caller, device };
}

type Arrived = Omit<Arriving, 'name'> & { readonly reply: FastifyReply; readonly admitted: Admitted | undefined };

function callOf({ route, request, reply, context, admitted }: Arrived): Call<RouteName> {
  const call = {
    context,
    params: request.params,
    query: request.query,
    body: request.body,
    ifMatch: route.ifMatch ? versionNamed(request) : undefined,
    ...admitted,
    request: factsOf(request, reply),
  };
  // Each part was read by the schema of this very route.
  return call as Call<RouteName>;
}

function refuseStranger(name: RouteName, route: Route, caller: Caller | undefined): asserts caller is Caller {
  if (caller === undefined)
    throw new Problem('not-signed-in', say`Sign in first, or send an API token that is still good.`);
  if (caller.scope === 'read' && !name.startsWith('GET ')) {
    throw new Problem('not-allowed', say`This API token may only read: make one with the scope "write".`);
  }
  if (route.access === 'workspace' && (!caller.account.isOwner || caller.onlyDevice !== undefined)) {
    throw new Problem('not-allowed', say`Only the owner of the workspace may do this.`);
  }
}

function versionNamed(request: FastifyRequest): number {
  const named = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (named === undefined) {
    throw new Problem(
      'precondition-required',
      say`Name the version that the change is based on in If-Match, such as "3" with its quotes.`,
    );
  }
  return Number(named);
}

function factsOf(request: FastifyRequest, reply: FastifyReply): RequestFacts {
  return {
    address: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    origin: `${request.protocol}://${request.host}`,
    lastEventId: lastEventIdOf(request),
    keepSession: (id, expires) => keepSession(request, reply, id, expires),
  };
}

function lastEventIdOf({ headers }: FastifyRequest): string | undefined {
  const named = headers['last-event-id'];
  return typeof named === 'string' ? named : undefined;
}

/** The version of what is answered is its ETag. */
function answer(reply: FastifyReply, request: FastifyRequest, route: Route, value: unknown): unknown {
  if (value instanceof Readable) return reply.headers(ofStream).send(value);
  if (value instanceof Download) return reply.headers(headersOfDownload(value)).send(value.bytes);
  const tag = tagOf(value);
  if (tag !== undefined) {
    reply.header('etag', tag);
    if (request.method === 'GET' && request.headers['if-none-match'] === tag) return reply.code(304).send();
  }
  reply.code(route.status ?? 200);
  if (typeof value === 'string') reply.type('application/jsonl; charset=utf-8').serializer(String);
  return route.status === 204 ? reply.send() : value;
}

/** Server-sent events: kept by no cache, held back by no proxy, and the connection ends with them. */
const ofStream = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

function tagOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value) || 'status' in value) return undefined;
  return `"${String(value.version)}"`;
}
