import { expect, test } from 'vitest';
import { paths, withRelease } from './paths.ts';

test('a link within the device keeps the release that is looked at', () => {
  const to = (address: string) => withRelease(address, 'pump', 'REL-3.1.0');
  expect(to(paths.home('pump'))).toBe('/devices/pump?release=REL-3.1.0');
  expect(to(paths.findings('pump', { level: 'error' }))).toBe('/devices/pump/findings?level=error&release=REL-3.1.0');
});

test('a link elsewhere, or one that names a release, stays as it is', () => {
  expect(withRelease(paths.home('monitor'), 'pump', 'REL-3.1.0')).toBe('/devices/monitor');
  expect(withRelease(paths.home('pump-2'), 'pump', 'REL-3.1.0')).toBe('/devices/pump-2');
  expect(withRelease('/devices/pump?release=REL-2', 'pump', 'REL-3.1.0')).toBe('/devices/pump?release=REL-2');
  expect(withRelease(paths.devices(), 'pump', 'REL-3.1.0')).toBe('/devices');
  expect(withRelease(paths.home('pump'), 'pump', undefined)).toBe('/devices/pump');
});
