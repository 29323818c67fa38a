import type { Answer, Input, ProblemAnswer, RouteName } from '../contract/index.ts';
import type { Client } from './a-client.ts';

type Given = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
  readonly ifMatch?: number;
};

export type Called<Name extends RouteName> = {
  readonly status: number;
  readonly answer: Answer<Name>;
  readonly problem: ProblemAnswer;
};

/** Calls a route by its name in the contract, with the contract's types. `problem` is the answer where it was refused. */
export async function call<Name extends RouteName>(
  client: Client,
  name: Name,
  input: Input<Name>,
): Promise<Called<Name>> {
  // What an input holds depends on the route; here it is only sent.
  const { params = {}, query = {}, body, ifMatch } = input as Given;
  const path = name.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
  const search = new URLSearchParams();
  for (const [field, value] of Object.entries(query)) if (value !== undefined) search.set(field, String(value));
  const { status, text } = await client.send(search.size > 0 ? `${path}?${search}` : path, {
    ...(body && { body }),
    ...(ifMatch !== undefined && { headers: { 'if-match': `"${ifMatch}"` } }),
  });
  const read = text === '' ? null : JSON.parse(text);
  return { status, answer: read, problem: read };
}

/** The answer of a call that must succeed. */
export async function ask<Name extends RouteName>(
  client: Client,
  name: Name,
  input: Input<Name>,
): Promise<Answer<Name>> {
  const { status, answer, problem } = await call(client, name, input);
  if (status >= 400) throw new TypeError(`${name}: ${status} ${problem.detail} ${JSON.stringify(problem.faults)}`);
  return answer;
}
