import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'suture_session';

export function sessionIn(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

export function keepSession(
  request: FastifyRequest,
  reply: FastifyReply,
  id: string | undefined,
  expires?: Date,
): void {
  const settings = { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
  if (id === undefined) reply.clearCookie(name, settings);
  else reply.setCookie(name, id, { ...settings, ...(expires && { expires }) });
}
