import type { Role } from '@suture/core/access';
import type { FastifyInstance } from 'fastify';
import { makeSetUpLink } from '../access/index.ts';
import type { Db } from '../db/index.ts';

type Sent = {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The parts of answers that tests take further; a given answer has some of them, and the test knows which. */
type Read = {
  readonly id: string;
  readonly token: string;
  readonly link: string;
  readonly csrf: string;
  readonly code: string;
  readonly detail: string;
  readonly account: { readonly id: string };
  readonly items: readonly unknown[];
  readonly devices: readonly unknown[];
};

export type Client = {
  /** `PUT /api/v1/…`, sent with the session's cookie and its CSRF token, as the workbench sends it. */
  send(
    request: string,
    sent?: Sent,
  ): Promise<{ status: number; body: Read; headers: Readonly<Record<string, unknown>>; text: string }>;
};

/** A browser, or with `token` a program. */
export function aClient(app: FastifyInstance, { token }: { readonly token?: string } = {}): Client {
  let [cookie, csrf]: (string | undefined)[] = [];
  return {
    async send(request, { body, headers = {} } = {}) {
      const [method, url = ''] = request.split(' ');
      const response = await app.inject({
        // A method that is none of HTTP's would fail the test by itself.
        method: method as 'GET',
        url,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(cookie && { cookie: `suture_session=${cookie}` }),
          ...(csrf && { 'x-csrf-token': csrf }),
          ...headers,
        },
        ...(body && { payload: body }),
      });
      const set = response.cookies.find(({ name }) => name === 'suture_session');
      if (set) cookie = set.value || undefined;
      const type = String(response.headers['content-type']);
      const isJson = type.includes('json;') || (response.payload.startsWith('{') && !type.includes('jsonl'));
      const answer: Read = isJson && response.payload !== '' ? JSON.parse(response.payload) : undefined;
      if (answer?.csrf) csrf = answer.csrf;
      return { status: response.statusCode, body: answer, headers: response.headers, text: response.payload };
    },
  };
}

export const password = 'correct horse battery';

/** The owner of an empty workspace, signed in through the one-time link. */
export async function anOwner(app: FastifyInstance, db: Db): Promise<Client & { readonly id: string }> {
  const client = aClient(app);
  const body = { token: await makeSetUpLink(db), name: 'Olga', email: 'olga@example.org', password };
  const { body: me } = await client.send('POST /api/v1/setup', { body });
  return { ...client, id: me.account.id };
}

/** Somebody whom the owner invited, signed in. */
export async function aPerson(
  app: FastifyInstance,
  owner: Client,
  name: string,
  grants: readonly { readonly device: string; readonly role: Role }[] = [],
): Promise<Client & { readonly id: string }> {
  const client = aClient(app);
  const email = `${name.toLowerCase()}@example.org`;
  const { body: invitation } = await owner.send('POST /api/v1/invitations', { body: { email, grants } });
  const body = { token: invitation.token, name, password };
  const { body: me } = await client.send('POST /api/v1/invitations/accept', { body });
  return { ...client, id: me.account.id };
}
