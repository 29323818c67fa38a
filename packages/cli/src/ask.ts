import { Problem, type ProblemCode, problemStatus } from '@suture/core/kernel';
import type { Answer, ProblemAnswer, RouteName } from '@suture/server/contract';

export type Server = { readonly url: string; readonly token: string | undefined };

type Sent = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
};

/** Sends a request to a running server; what it refuses is thrown as the same Problem. */
export async function ask<Name extends RouteName>(server: Server, name: Name, sent: Sent = {}): Promise<Answer<Name>> {
  const text = await textOf(server, name, sent);
  // The server has written it by the schema of this very route.
  return JSON.parse(text) as Answer<Name>;
}

/** For the routes that answer with lines instead of JSON. */
export async function textOf(
  server: Server,
  name: RouteName,
  { params = {}, query, body }: Sent = {},
): Promise<string> {
  const [method = 'GET', route = ''] = name.split(' ');
  const path = route.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const address = addressOf(server, query ? `${path}?${new URLSearchParams(query)}` : path);
  const answer = await sendTo(address, {
    method,
    redirect: 'error',
    headers: {
      ...(server.token && { authorization: `Bearer ${server.token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw refusalIn(text, answer.status, address);
  return text;
}

function addressOf({ url }: Server, path: string): URL {
  if (URL.canParse(path, url) && /^https?:$/.test(new URL(url).protocol)) return new URL(path, url);
  throw new Problem('invalid-input', `${url} is not the address of a server: write it as http://127.0.0.1:7420.`);
}

async function sendTo(address: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    // What fetch throws where nobody answers; anything else is a bug.
    if (!(error instanceof TypeError)) throw error;
    throw new Problem('unavailable', `No server answers at ${address.origin}: start it, or give --server its address.`);
  }
}

function refusalIn(text: string, status: number, { origin }: URL): Problem {
  const refused = problemIn(text);
  if (refused && isProblemCode(refused.code)) return new Problem(refused.code, refused.detail, refused.faults);
  const said = refused?.detail ?? 'It is not a Suture server, or of another version.';
  return new Problem('unavailable', `${origin} answered ${status}. ${said}`);
}

function problemIn(text: string): ProblemAnswer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    // A server of ours writes no other object with a code.
    if (typeof answer === 'object' && answer !== null && 'code' in answer) return answer as ProblemAnswer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return undefined;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemStatus, code);
}
