import { mayI } from '@suture/core/access';
import { Problem } from '@suture/core/kernel';
import type { accessRoutes } from '../contract/access.ts';
import type { Handlers } from '../http/index.ts';
import { peopleOn, setRoles } from './grants.ts';
import { accept, invitations, invite, lookAt, takeBack } from './invitation.ts';
import { meOf } from './me.ts';
import { people, setDisabled } from './people.ts';
import { isSetUpNeeded, setUp } from './set-up.ts';
import { changePassword, sessionOf, signIn, signOut, signOutEverywhere } from './sign-in.ts';
import { makeToken, revokeToken, tokensOf } from './token.ts';

export const accessHandlers: Handlers<keyof typeof accessRoutes> = {
  'GET /api/v1/setup': async ({ context }) => ({ needed: await isSetUpNeeded(context.db) }),
  'POST /api/v1/setup': setUp,

  'POST /api/v1/session': signIn,
  'DELETE /api/v1/session': signOut,
  'DELETE /api/v1/sessions': signOutEverywhere,
  'GET /api/v1/me': ({ context, caller }) => meOf(context.db, caller),
  'PUT /api/v1/me/password': changePassword,

  'GET /api/v1/people': async ({ context }) => ({ items: await people(context.db) }),
  'PUT /api/v1/people/{person}/disabled': setDisabled,

  'GET /api/v1/devices/{device}/people': async ({ context, device }) => ({
    items: await peopleOn(context.db, device.id),
  }),
  'PUT /api/v1/devices/{device}/people/{person}': async ({ context, caller, device, params, body }) => {
    const permission = mayI('people.manage', device.roles);
    if (!permission.allowed) throw new Problem('not-allowed', permission.reason);
    return setRoles(context.db, caller, device, { person: params.person, roles: body.roles, now: context.now() });
  },

  'GET /api/v1/invitations': async ({ context }) => ({ items: await invitations(context) }),
  'POST /api/v1/invitations': invite,
  'DELETE /api/v1/invitations/{invitation}': takeBack,
  'POST /api/v1/invitations/look': lookAt,
  'POST /api/v1/invitations/accept': accept,

  'GET /api/v1/tokens': async ({ context, caller }) => ({ items: await tokensOf(context.db, caller.account.id) }),
  'POST /api/v1/tokens': ({ context, caller, body }) => {
    sessionOf(caller);
    return makeToken(context, caller, body);
  },
  'DELETE /api/v1/tokens/{token}': async ({ context, caller, params }) => {
    sessionOf(caller);
    await revokeToken(context, caller, params.token);
    return null;
  },
};
