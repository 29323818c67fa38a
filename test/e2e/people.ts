import type { Role } from '@suture/core/access';
import type { Page } from 'playwright-core';
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
 * signed in and looks at the device's Home. `startExample('glucose-monitor', { sami: ['security'], clara: ['safety'] })`
 */
export async function startExample<Name extends string>(
  example: 'infusion-pump' | 'glucose-monitor' | 'ivd-analyser',
  roles: Readonly<Record<Name, readonly Role[]>>,
): Promise<Stage<Name>> {
  const workbench = await startWorkbench();
  const { page, url, setUpLink } = workbench;
  const home = `${url}/devices/${example}`;
  const token = new URL(setUpLink).searchParams.get('token') ?? '';
  const owner = await seated(page, url, '/api/v1/setup', {
    token,
    ...person('Ada Lindqvist'),
    email: 'ada@example.org',
  });
  await owner.send('POST /api/v1/examples', {});
  const people: [Name, Seat][] = [];
  // The names are the keys of what was given.
  for (const [name, given] of Object.entries(roles) as [Name, readonly Role[]][]) {
    const grants = given.map((role) => ({ device: example, role }));
    const invitation = { email: `${name}@example.org`, grants };
    const { token } = await owner.send<{ token: string }>('POST /api/v1/invitations', { body: invitation });
    const theirs = await workbench.anotherPage();
    people.push([name, await seated(theirs, url, '/api/v1/invitations/accept', { token, ...person(titled(name)) })]);
  }
  const seats = [owner, ...people.map(([, seat]) => seat)];
  await Promise.all(seats.map((seat) => seat.page.goto(home)));
  await Promise.all(seats.map((seat) => seat.page.getByRole('heading', { level: 1 }).waitFor()));
  const { page: _, ...rest } = workbench;
  return {
    ...rest,
    owner,
    people: Object.fromEntries(people) as Record<Name, Seat>,
    home,
    api: `/api/v1/devices/${example}`,
  };
}

function person(name: string) {
  return { name, password };
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Signs in by a route that makes an account; the browser keeps its session. */
async function seated(page: Page, url: string, route: string, body: object): Promise<Seat> {
  const answer = await page.request.post(`${url}${route}`, { data: body });
  if (!answer.ok()) throw new Error(`${route}: ${answer.status()} ${await answer.text()}`);
  const { csrf } = await answer.json();
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
