import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { aServerProcess } from '../testing/index.ts';

const folder = mkdtempSync(`${tmpdir()}/suture-port-`);
const other = createServer();
const port = await new Promise<number>((resolve) => {
  other.listen({ host: '127.0.0.1', port: 0 }, () => {
    const address = other.address();
    resolve(typeof address === 'object' && address !== null ? address.port : 0);
  });
});
afterAll(() => {
  other.close();
  rmSync(folder, { recursive: true });
});

test('where the port is taken, that is said, and no data folder is left behind', async () => {
  const data = `${folder}/new`;
  await expect(aServerProcess(data, port)).rejects.toThrow(
    `ended with 2:\nPort ${port} is taken: stop what uses it, or give another with --port.`,
  );
  expect(existsSync(data)).toBe(false);
});
