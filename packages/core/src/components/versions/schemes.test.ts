import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemeOf, versionSchemes } from './schemes.ts';

const ascending = [
  '0.0.0-0',
  '0.0.1',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-beta',
  '1.0.0',
  '1.2.0',
  '1.10.0',
  '2.0.0',
];

describe.each(versionSchemes)('the version scheme $name', (scheme) => {
  it('orders the versions that every scheme knows', () => {
    expect([...ascending].reverse().sort(scheme.compare)).toEqual(ascending);
  });

  it('finds a version equal to itself', () => {
    for (const version of ascending) expect(scheme.compare(version, version)).toBe(0);
  });

  it('refuses what is no version, whatever it is', () => {
    for (const text of ['', 'latest', '(devel)', 'git+https://example.org/x.git', '1.2.3.4.5', '9'.repeat(10_000)]) {
      expect(scheme.canRead(text)).toBe(false);
    }
  });

  it('never throws on reading, and gives opposite answers for swapped sides', () => {
    const part = fc.nat(20);
    const version = fc.oneof(
      fc.string(),
      fc
        .tuple(part, part, part, fc.constantFrom('', '-rc.1', '-0.20180101000000-abcdef123456', '+build'))
        .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`),
    );
    fc.assert(
      fc.property(version, version, (a, b) => {
        if (!scheme.canRead(a) || !scheme.canRead(b)) return;
        expect(Math.sign(scheme.compare(a, b)) + Math.sign(scheme.compare(b, a))).toBe(0);
      }),
    );
  });
});

describe('Go versions', () => {
  const go = schemeOf('Go', 'SEMVER');

  it.each([
    ['v1.2.3', '1.2.3', 0],
    ['go1.21rc2', '1.21.0-rc.2', 0],
    ['1.19', '1.19.0', 0],
    ['v3.2.0+incompatible', '3.2.0', 0],
    ['v0.0.0-20180125103619-43913f2f4fbd', 'v0.0.0-20190125103619-000000000000', -1],
    ['v1.0.4-0.20180125103619-43913f2f4fbd', 'v1.0.4', -1],
    ['v1.0.3', 'v1.0.4-0.20180125103619-43913f2f4fbd', -1],
    ['v0.0.99999999999999999999', 'v0.0.100000000000000000000', -1],
  ])('%s against %s gives %i', (a, b, sign) => {
    expect(Math.sign(go?.compare(a, b) ?? Number.NaN)).toBe(sign);
  });
});

describe('the choice of a scheme', () => {
  it('takes the order of the range where the ecosystem has none of its own', () => {
    expect(schemeOf('Hex', 'SEMVER')?.name).toBe('Semantic Versioning 2.0');
  });

  it('has none where neither tells the order', () => {
    expect(schemeOf('RubyGems', 'ECOSYSTEM')).toBeUndefined();
  });
});
