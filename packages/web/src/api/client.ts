import type { Answer, Input, ProblemAnswer, RouteName } from '@suture/server/contract';
import { language, t } from '../words/index.ts';
import { noteOwnEvent } from './own-writes.ts';

/** A refusal of the server, with the places it names. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: ProblemAnswer['faults'];

  constructor({ status, code, detail, faults }: ProblemAnswer) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.faults = faults ?? [];
  }
}

/** The server says that there is no such thing, which no second try would change. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 404;
}

/** The server gave no answer at all. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 0;
}

let csrf: string | undefined;

/** The token that every change carries; it comes with the answer to who is signed in. */
export function rememberCsrf(token: string | undefined): void {
  csrf = token;
}

type AnyInput = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
};

/** Calls a route by its name in the contract: `call('GET /api/v1/devices/{device}', { params: { device } })`. */
export async function call<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  // The contract's types are for the caller; how a request is put together is the same for every route.
  const { params, body, ifMatch } = input as AnyInput;
  const [method = 'GET'] = name.split(' ');
  const ask = () =>
    fetch(addressOf(name, input), {
      method,
      signal: AbortSignal.any([AbortSignal.timeout(longestWait), ...(signal ? [signal] : [])]),
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && csrf !== undefined && { 'x-csrf-token': csrf }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const response = await arrived(ask());
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  const answer = response.status === 204 ? null : await arrived(response.json());
  if (method !== 'GET') noteOwnEvent(params?.device, answer);
  return answer as Answer<Name>;
}

/** Where a route of the contract is asked, as a link to a file to keep needs it. */
export function addressOf<Name extends RouteName>(name: Name, input: Input<Name>): string {
  const { params = {}, query = {} } = input as AnyInput;
  const [, template = ''] = name.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  return `${path}${queryText(query)}`;
}

/** An import of a large file takes seconds; what takes longer than this was lost on the way. */
const longestWait = 120_000;

/** What does not come, or not whole, or not in time, is no answer; only who asked may call it off. */
async function arrived<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(unreachable);
  }
}

const unreachable: ProblemAnswer = {
  type: 'about:blank',
  title: t('frame.unreachable'),
  status: 0,
  code: 'unreachable',
  detail: t('frame.noAnswer'),
  faults: [],
};

async function problemOf(response: Response): Promise<ProblemAnswer> {
  if (response.headers.get('content-type')?.includes('problem+json'))
    return arrived(response.json() as Promise<ProblemAnswer>);
  return {
    ...unreachable,
    status: response.status,
    code: 'unavailable',
    detail: t('frame.oddAnswer', { status: response.status }),
  };
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
