import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each([
  ['http://127.0.0.1:7420/invitation?token=x', true],
  ['http://127.1.2.3/', true],
  ['http://localhost:7420/invitation', true],
  ['http://suture.localhost/', true],
  ['http://[::1]:7420/', true],
  ['https://suture.example.org/invitation', false],
  ['http://192.168.1.5:7420/', false],
  ['https://localhost.example.org/', false],
])('%s leads back to the own machine: %s', (link, is) => {
  expect(isLoopback(link)).toBe(is);
});
