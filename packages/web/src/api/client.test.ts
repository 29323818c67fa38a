import { expect, test, vi } from 'vitest';
import { call, isUnreachable } from './client.ts';

const asked = (signal?: AbortSignal) => call('GET /api/v1/me', {}, signal).catch((error: unknown) => error);

test.each([
  ['no connection', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['no answer in time', async () => Promise.reject(new DOMException('timed out', 'TimeoutError'))],
  ['half an answer', async () => new Response('{"account":', { status: 200 })],
])('%s: the server is said to be unreachable', async (_, answer) => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  expect(isUnreachable(await asked())).toBe(true);
});

test('who calls off what they asked is told nothing of the server', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, request) => {
    request?.signal?.throwIfAborted();
    return new Response('{}');
  });
  const off = new AbortController();
  off.abort();
  expect(await asked(off.signal)).toMatchObject({ name: 'AbortError' });
});
