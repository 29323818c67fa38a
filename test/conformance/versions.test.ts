import { schemeOf, versionSchemes } from '@suture/core/components';
import { describe, expect, it } from 'vitest';
import { hasSharedData, readSharedLines } from './shared-data.ts';

type Pair = { id: string; ecosystem: string; a: string; op: '<' | '=' | '>'; b: string };
type NodeSemver = { id: string; kind: string; args: [string, string] };

const signs = { '<': -1, '=': 0, '>': 1 } as const;

describe.skipIf(!hasSharedData)('version order against the suites of others', () => {
  const pairs = hasSharedData ? readSharedLines<Pair>('versions/osv-scalibr-semantic.jsonl.gz') : [];
  const semverPairs = pairs.filter(({ ecosystem }) => ecosystem === 'semver');
  const fixtures = hasSharedData ? readSharedLines<NodeSemver>('versions/node-semver-fixtures.jsonl') : [];

  describe.each(versionSchemes)('$name', (scheme) => {
    it.each(semverPairs.filter(({ a, b }) => scheme.canRead(a) && scheme.canRead(b)))(
      '$id: $a $op $b',
      ({ a, op, b }) => {
        expect(Math.sign(scheme.compare(a, b))).toBe(signs[op]);
      },
    );
  });

  it('leaves unread only what is no semantic version', () => {
    const unread = semverPairs.filter(
      ({ a, b }) => !versionSchemes.some((scheme) => scheme.canRead(a) && scheme.canRead(b)),
    );
    expect(unread.map(({ a }) => a)).toEqual(['1.1.3.4.5']);
  });

  const npm = schemeOf('npm', 'SEMVER');

  it.each(fixtures.filter(({ kind }) => kind === 'comparisons'))('npm $id: $args.0 comes after $args.1', ({ args }) => {
    expect(npm?.compare(args[0], args[1])).toBeGreaterThan(0);
    expect(npm?.compare(args[1], args[0])).toBeLessThan(0);
  });

  it.each(fixtures.filter(({ kind }) => kind === 'equality'))('npm $id: $args.0 equals $args.1', ({ args }) => {
    expect(npm?.compare(args[0], args[1])).toBe(0);
  });

  it.each(fixtures.filter(({ kind }) => kind === 'invalid-versions'))('npm $id cannot be read', ({ args }) => {
    expect(npm?.canRead(args[0])).toBe(false);
  });

  it.each(fixtures.filter(({ kind }) => kind === 'valid-versions'))('npm $id can be read', ({ args }) => {
    expect(npm?.canRead(args[0])).toBe(true);
  });
});
