import { describe, expect, it } from 'vitest';
import { type Advisory, advisoryOf, OsvRecord } from './advisory.ts';
import type { Component } from './component.ts';
import { indexAdvisories, matchComponents } from './match.ts';

function anAdvisory(id: string, more: Partial<OsvRecord> = {}, name = 'x', ecosystem = 'npm'): Advisory {
  const ranges = [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }];
  return advisoryOf(OsvRecord.parse({ id, affected: [{ package: { ecosystem, name }, ranges }], ...more }));
}

function aComponent(purl?: string, more: Partial<Component> = {}): Component {
  return { name: 'x', scope: 'required', ...(purl === undefined ? {} : { purl }), ...more };
}

function match(components: Component[], advisories: Advisory[]) {
  return matchComponents(components, indexAdvisories(advisories));
}

describe('matching', () => {
  it('gives one row for a package and an advisory, however often the package is installed', () => {
    const twice = [aComponent('pkg:npm/x@1.0.0', { scope: 'excluded' }), aComponent('pkg:npm/x@1.0.0')];
    expect(match(twice, [anAdvisory('A-1', { aliases: ['CVE-2024-1000'] })]).matches).toEqual([
      {
        purl: 'pkg:npm/x@1.0.0',
        advisory: 'A-1',
        aliases: ['CVE-2024-1000'],
        group: 'CVE-2024-1000',
        scope: 'required',
        fixed: ['2.0.0'],
        fixedOnLine: ['2.0.0'],
        method: 'purl+range',
        confidence: 'exact',
      },
    ]);
  });

  it('gives rows that share an alias one group, with the smallest CVE id by number', () => {
    const advisories = [
      anAdvisory('A-1', { aliases: ['GHSA-b', 'CVE-2024-10000'] }),
      anAdvisory('B-1', { aliases: ['GHSA-b', 'GHSA-a'] }),
      anAdvisory('CVE-2024-9999', { aliases: ['GHSA-a'] }),
      anAdvisory('C-1'),
    ];
    const { matches } = match([aComponent('pkg:npm/x@1.0.0')], advisories);
    expect(matches.map(({ group }) => group)).toEqual(['CVE-2024-9999', 'CVE-2024-9999', 'C-1', 'CVE-2024-9999']);
  });

  it('leaves withdrawn advisories out, also where an older copy is not withdrawn', () => {
    const old = anAdvisory('A-1', { modified: '2024-01-01T00:00:00Z' });
    const withdrawn = anAdvisory('A-1', { modified: '2025-01-01T00:00:00Z', withdrawn: '2025-01-01T00:00:00Z' });
    expect(match([aComponent('pkg:npm/x@1.0.0')], [withdrawn, old]).matches).toEqual([]);
  });

  it('keeps a pair that cannot be decided', () => {
    const { matches, undecided } = match([aComponent('pkg:npm/x')], [anAdvisory('A-1')]);
    expect(matches).toEqual([]);
    expect(undecided).toMatchObject([
      { purl: 'pkg:npm/x', advisory: 'A-1', reason: 'the component states no version' },
    ]);
  });

  it('counts what no advisory could speak of', () => {
    const components = [aComponent(), aComponent('nonsense'), aComponent('pkg:gem/y@1'), aComponent('pkg:generic/z')];
    expect(match(components, [anAdvisory('A-1')]).notChecked).toEqual({
      withoutPurl: 1,
      unreadablePurl: 1,
      ecosystems: { RubyGems: 1, generic: 1 },
    });
  });

  it.each([
    ['pkg:golang/github.com/Foo/bar@v1.0.0', 'github.com/Foo/bar', 'exact'],
    ['pkg:golang/github.com/foo/bar@v1.0.0', 'github.com/Foo/bar', 'probable'],
    ['pkg:golang/github.com/FOO/bar@v1.0.0', 'github.com/Foo/bar', undefined],
    ['pkg:golang/github.com/foo/bar/v2@v1.0.0', 'github.com/foo/bar/v2', 'exact'],
    ['pkg:golang/github.com/foo/bar@v1.0.0#v2/sub', 'github.com/foo/bar/v2', 'exact'],
    ['pkg:golang/github.com/foo/bar@v1.0.0', 'github.com/foo/bar/v2', undefined],
    ['pkg:golang/std@1.19', 'stdlib', 'exact'],
  ])('the Go module %s is %s: %s', (purl, name, confidence) => {
    const { matches } = match([aComponent(purl)], [anAdvisory('GO-1', {}, name, 'Go')]);
    expect(matches.map((row) => row.confidence)).toEqual(confidence === undefined ? [] : [confidence]);
  });

  it('never matches an npm package by a name that differs in case', () => {
    expect(match([aComponent('pkg:npm/x@1.0.0')], [anAdvisory('A-1', {}, 'X')]).matches).toEqual([]);
  });
});
