import type { Role } from '@suture/core/access';

export type Account = { readonly id: string; readonly name: string; readonly email: string; readonly isOwner: boolean };

/** Who is calling: a person with a session in the browser, or a program with an API token. */
export type Caller = {
  readonly account: Account;
  /** Hash of the session's id; undefined for a token. */
  readonly session: string | undefined;
  /** Id of the API token; undefined for a session. */
  readonly token: string | undefined;
  readonly csrf: string | undefined;
  /** A token may only read, or be good for one device. */
  readonly scope: 'read' | 'write';
  readonly onlyDevice: string | undefined;
};

/** The device that a call is about, for someone with a role on it. */
export type CalledDevice = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** How the audit trail names a person. */
export function actorOf({ account }: Caller): string {
  return `${account.name} <${account.email}>`;
}

/** `Mara Lindt` of `Mara Lindt <mara@example.org>`. */
export function personIn(actor: string): string {
  return actor.replace(/ <[^<>]*>$/, '');
}
