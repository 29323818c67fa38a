import type { FastifyRequest } from 'fastify';
import { type Caller, type Context, sessionIn } from '../http/index.ts';
import { callerOfSession } from './session.ts';
import { callerOfToken } from './token.ts';

/**
 * Who sends the request: an API token in `Authorization: Bearer …`, else the session's cookie. A session that has ended
 * is nobody, so that signing in again works; a token that is not good is refused.
 */
export async function callerOf({ db, now }: Context, request: FastifyRequest): Promise<Caller | undefined> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined) return callerOfToken(db, token, now());
  const session = sessionIn(request);
  return session === undefined ? undefined : callerOfSession(db, session, now());
}
