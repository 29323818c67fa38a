import { Role } from '@suture/core/access';
import { Line, Person } from '@suture/core/kernel';
import { z } from 'zod';
import { DeviceParams, Nothing, type Route } from './route.ts';

const Email = z.email().max(200);
const Password = z.string().min(12, 'is shorter than 12 characters').max(200);
/** No shortest length: a clipped link is told so by who looks it up. */
const Token = z.string().max(200);

const Grant = z.strictObject({ device: z.string(), role: Role });

/** Who is signed in, and what they are on each device; `csrf` goes into the header `x-csrf-token` of every change. */
export const Me = z.object({
  account: z.object({ id: z.string(), name: z.string(), email: z.string(), isOwner: z.boolean() }),
  csrf: z.string().optional(),
  devices: z.array(z.object({ device: z.string(), slug: z.string(), name: z.string(), roles: z.array(Role) })),
});
export type Me = z.infer<typeof Me>;

const PersonEntry = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isOwner: z.boolean(),
  disabled: z.boolean(),
  grants: z.array(Grant),
});

const Invitation = z.object({
  id: z.string(),
  email: z.string(),
  grants: z.array(Grant),
  invitedBy: z.string(),
  expiresAt: z.string(),
});

const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'write']),
  device: z.string().optional(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().optional(),
});

export const accessRoutes = {
  'GET /api/v1/setup': {
    summary: 'Whether the first start still waits for its owner',
    access: 'open',
    answer: z.object({ needed: z.boolean() }),
  },
  'POST /api/v1/setup': {
    summary: 'Make the first account, with the one-time link that the server printed',
    access: 'open',
    body: z.strictObject({ token: Token, name: Person, email: Email, password: Password }),
    answer: Me,
    status: 201,
  },
  'POST /api/v1/session': {
    summary: 'Sign in',
    access: 'open',
    body: z.strictObject({ email: z.string().max(200), password: z.string().max(200) }),
    answer: Me,
    status: 201,
  },
  'DELETE /api/v1/session': { summary: 'Sign out', access: 'signedIn', answer: Nothing, status: 204 },
  'DELETE /api/v1/sessions': {
    summary: 'Sign out everywhere: every session of this account ends',
    access: 'signedIn',
    answer: Nothing,
    status: 204,
  },
  'GET /api/v1/me': { summary: 'Who is signed in, with the roles on each device', access: 'signedIn', answer: Me },
  'PUT /api/v1/me/password': {
    summary: 'Change the own password; every other session ends',
    access: 'signedIn',
    body: z.strictObject({ current: z.string().max(200), next: Password }),
    answer: Nothing,
    status: 204,
  },
  'GET /api/v1/people': {
    summary: 'Everyone with an account, and their roles',
    access: 'workspace',
    answer: z.object({ items: z.array(PersonEntry) }),
  },
  'PUT /api/v1/people/{person}/disabled': {
    summary: 'Close or re-open an account; closing ends its sessions and tokens',
    access: 'workspace',
    params: z.strictObject({ person: z.uuid() }),
    body: z.strictObject({ disabled: z.boolean() }),
    answer: PersonEntry,
  },
  'GET /api/v1/devices/{device}/people': {
    summary: 'Who has which role on the device',
    access: 'device',
    params: DeviceParams,
    answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(Role) })) }),
  },
  'PUT /api/v1/devices/{device}/people/{person}': {
    summary: 'Set the roles of a person on the device',
    access: 'device',
    params: DeviceParams.extend({ person: z.uuid() }),
    body: z.strictObject({ roles: z.array(Role).max(6) }),
    answer: z.object({ id: z.string(), name: z.string(), roles: z.array(Role) }),
  },
  'GET /api/v1/invitations': {
    summary: 'Invitations that wait for an answer',
    access: 'workspace',
    answer: z.object({ items: z.array(Invitation) }),
  },
  'POST /api/v1/invitations': {
    summary: 'Invite a person; the answer holds the link, which is shown once',
    access: 'workspace',
    body: z.strictObject({ email: Email, grants: z.array(Grant).max(200) }),
    answer: Invitation.extend({ token: z.string(), link: z.string() }),
    status: 201,
  },
  'DELETE /api/v1/invitations/{invitation}': {
    summary: 'Take an invitation back',
    access: 'workspace',
    params: z.strictObject({ invitation: z.string().max(80) }),
    answer: Nothing,
    status: 204,
  },
  'POST /api/v1/invitations/look': {
    summary: 'What an invitation link is for',
    access: 'open',
    body: z.strictObject({ token: Token }),
    answer: z.object({ email: z.string(), invitedBy: z.string() }),
  },
  'POST /api/v1/invitations/accept': {
    summary: 'Accept an invitation and sign in',
    access: 'open',
    body: z.strictObject({ token: Token, name: Person, password: Password }),
    answer: Me,
    status: 201,
  },
  'GET /api/v1/tokens': {
    summary: 'The own API tokens',
    access: 'signedIn',
    answer: z.object({ items: z.array(ApiToken) }),
  },
  'POST /api/v1/tokens': {
    summary: 'Make an API token; the answer holds it, and it is shown once',
    access: 'signedIn',
    body: z.strictObject({
      name: Line,
      scope: z.enum(['read', 'write']),
      device: z.string().max(80).optional().describe('Good for this device only'),
      days: z.int().min(1).max(366),
    }),
    answer: ApiToken.extend({ token: z.string() }),
    status: 201,
  },
  'DELETE /api/v1/tokens/{token}': {
    summary: 'Revoke an API token',
    access: 'signedIn',
    params: z.strictObject({ token: z.uuid() }),
    answer: Nothing,
    status: 204,
  },
} as const satisfies Record<string, Route>;
