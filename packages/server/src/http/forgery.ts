import { timingSafeEqual } from 'node:crypto';
import { Problem, say } from '@suture/core/kernel';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.ts';

/**
 * No other site makes a signed-in browser write: the cookie is SameSite=Strict, a change must come from this very
 * origin, and in the name of a session it carries the session's own token, which only a page of this origin can read.
 */
export function refuseForgery(request: FastifyRequest, caller: Caller | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const foreign =
    site === 'cross-site' || (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host);
  if (foreign) throw new Problem('not-allowed', say`This change was asked for by another site. Nothing was changed.`);
  if (caller?.csrf === undefined) return;
  if (!same(String(request.headers['x-csrf-token'] ?? ''), caller.csrf)) {
    throw new Problem(
      'not-allowed',
      say`The header x-csrf-token is missing or old: load the page again. Nothing was changed.`,
    );
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
