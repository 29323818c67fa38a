import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { aDataFolder, aServerProcess } from '../testing/index.ts';

test('whoever hangs up before being answered leaves no fault behind, and others are answered', async () => {
  const { process: server, url } = await aServerProcess(aDataFolder());
  let said = '';
  server.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  const { port, hostname } = new URL(url);
  for (let count = 0; count < 100; count += 1) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write('GET /api/v1/health HTTP/1.1\r\nHost: suture\r\n\r\n');
    socket.resetAndDestroy();
  }
  expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
  server.kill('SIGTERM');
  await once(server, 'exit');
  expect(said).not.toContain('"level":50');
});
