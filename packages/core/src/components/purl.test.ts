import { describe, expect, it } from 'vitest';
import { parsePurl, writePurl } from './purl.ts';

describe('package URLs', () => {
  it.each([
    ['pkg:npm/%40babel/core@7.0.0', { type: 'npm', namespace: '@babel', name: 'core', version: '7.0.0' }],
    ['pkg:npm/@babel/core', { type: 'npm', namespace: '@babel', name: 'core' }],
    [
      'pkg:golang/github.com/BurntSushi/toml@v0.3.1',
      { type: 'golang', namespace: 'github.com/BurntSushi', name: 'toml', version: 'v0.3.1' },
    ],
    ['PKG:PyPI/Foo_Bar@1.0', { type: 'pypi', name: 'foo-bar', version: '1.0' }],
    [
      'pkg:golang/x/y@v3.2.0%2Bincompatible?a=1&empty=#v2/sub',
      {
        type: 'golang',
        namespace: 'x',
        name: 'y',
        version: 'v3.2.0+incompatible',
        qualifiers: { a: '1' },
        subpath: 'v2/sub',
      },
    ],
  ])('%s is taken apart', (text, purl) => {
    expect(parsePurl(text)).toEqual(purl);
  });

  it.each(['', 'npm/x', 'pkg:', 'pkg:npm', 'pkg:npm/', 'pkg:npm/%ZZ', 'pkg:1x/y', 'pkg:npm/x?a b=1', 'pkg:maven/@1'])(
    'refuses %j without throwing',
    (text) => {
      expect(parsePurl(text)).toBeUndefined();
    },
  );

  it('writes what it read in the canonical form, and that form again as it is', () => {
    const canonical = 'pkg:npm/%40scope/name@1.0.0?a=x%2Fy&b=2#sub/path';
    const purl = parsePurl('pkg:NPM/@scope//name@1.0.0?B=2&a=x/y#/sub/./path/');
    expect(purl && writePurl(purl)).toBe(canonical);
    const again = parsePurl(canonical);
    expect(again && writePurl(again)).toBe(canonical);
  });

  it('writes a lone surrogate as a replacement sign rather than throwing', () => {
    expect(writePurl({ type: 'npm', name: '\ud800' })).toBe('pkg:npm/%EF%BF%BD');
  });
});
