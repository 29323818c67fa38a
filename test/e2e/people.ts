import type { Role } from '@suture/core/access';
import { aCopy } from '@suture/server/testing';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { startWorkbench, type Workbench } from './workbench.ts';

const password = 'two edges, many stitches';

/** Somebody signed in, in a browser of their own. */
export type Seat = {
  readonly page: Page;
  /** Asks the API as this person: `send('PUT /api/v1/devices/…', { body, version })`. A refusal fails the test. */
  send<Answer = unknown>(request: string, sent?: Sent): Promise<Answer>;
};

type Sent = { readonly body?: object; readonly version?: number };

export type Stage<Name extends string> = Omit<Workbench, 'page'> & {
  readonly owner: Seat;
  readonly people: Readonly<Record<Name, Seat>>;
  /** Address of the device, such as `http://…/devices/infusion-pump`. */
  readonly home: string;
  /** Where the API keeps it: `/api/v1/devices/infusion-pump`. */
  readonly api: string;
};

/**
 * A server of its own with the examples opened, the owner, and a person a name with these roles on the example: each is
 * signed in, before a page that is still empty. `startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] })`
 */
export async function startExample<Name extends string>(
  example: 'infusion-pump' | 'glucose-monitor' | 'ivd-analyser',
  roles: Readonly<Record<Name, readonly Role[]>>,
): Promise<Stage<Name>> {
  const { server, template, session, csrf } = inject('examples');
  const workbench = await startWorkbench(await aCopy(server, template));
  const { page, url } = workbench;
  const home = `${url}/devices/${example}`;
  await page.context().addCookies([{ name: 'suture_session', value: session, url, httpOnly: true, sameSite: 'Lax' }]);
  const owner = aSeat(page, url, csrf);
  // The names are the keys of what was given.
  const given = Object.entries(roles) as [Name, readonly Role[]][];
  const people = await Promise.all(
    given.map(async ([name, theirs]): Promise<[Name, Seat]> => {
      const grants = theirs.map((role) => ({ device: example, role }));
      const invitation = { email: `${name}@example.org`, grants };
      const { token } = await owner.send<{ token: string }>('POST /api/v1/invitations', { body: invitation });
      return [name, await invited(await workbench.anotherPage(), url, { token, name: titled(name), password })];
    }),
  );
  const { page: _, ...rest } = workbench;
  return {
    ...rest,
    owner,
    people: Object.fromEntries(people) as Record<Name, Seat>,
    home,
    api: `/api/v1/devices/${example}`,
  };
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Takes an invitation up; the browser keeps its session. */
async function invited(page: Page, url: string, body: object): Promise<Seat> {
  const answer = await page.request.post(`${url}/api/v1/invitations/accept`, { data: body });
  if (!answer.ok()) throw new Error(`Not let in: ${answer.status()} ${await answer.text()}`);
  const { csrf } = await answer.json();
  return aSeat(page, url, csrf);
}

function aSeat(page: Page, url: string, csrf: string): Seat {
  return {
    page,
    async send(request, { body: data, version } = {}) {
      const [method = 'GET', path = ''] = request.split(' ');
      const headers = { 'x-csrf-token': csrf, ...(version !== undefined && { 'if-match': `"${version}"` }) };
      const given = { method, headers, ...(data !== undefined && { data }) };
      const response = await page.request.fetch(`${url}${path}`, given);
      if (!response.ok()) throw new Error(`${request}: ${response.status()} ${await response.text()}`);
      return response.status() === 204 ? null : response.json();
    },
  };
}
