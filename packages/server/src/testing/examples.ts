import { once } from 'node:events';
import type { TestProject } from 'vitest/node';
import { createDatabase } from '../db/connect.ts';
import { aCluster, type Cluster } from './a-cluster.ts';
import { addressOf } from './a-copy.ts';
import { aServerProcess } from './a-server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    examples: OpenedExamples;
  }
}

export type OpenedExamples = {
  readonly server: Cluster['server'];
  /** The database to copy. */
  readonly template: string;
  /** The owner's session, alive in every copy. */
  readonly session: string;
  readonly csrf: string;
};

export const owner = { name: 'Ada Lindqvist', email: 'ada@example.org', password: 'two edges, many stitches' };

const template = 'suture_examples';

/** The first hour once for the whole run: the owner has an account, and the examples are open. Each story gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await aCluster();
  await createDatabase(server, template);
  const first = await aServerProcess(addressOf(server, template));
  const token = new URL(first.setUpLink).searchParams.get('token') ?? '';
  const made = await post(`${first.url}/api/v1/setup`, { token, ...owner });
  const session = /suture_session=([^;]+)/.exec(made.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const { csrf } = (await made.json()) as { csrf: string };
  const headers = { cookie: `suture_session=${session}`, 'x-csrf-token': csrf };
  await post(`${first.url}/api/v1/examples`, undefined, headers);
  const gone = once(first.process, 'exit');
  first.process.kill('SIGTERM');
  await gone;
  project.provide('examples', { server, template, session, csrf });
  return stop;
}

async function post(url: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
  const sent = body && { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  const response = await fetch(url, { method: 'POST', headers, ...sent });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}
