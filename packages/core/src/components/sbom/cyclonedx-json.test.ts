import { describe, expect, it } from 'vitest';
import { Problem } from '../../kernel/index.ts';
import { ComponentSet } from '../component.ts';
import { readSbomDocument } from './formats.ts';

function aBom(components: unknown, more: Record<string, unknown> = {}) {
  return { bomFormat: 'CycloneDX', specVersion: '1.6', components, ...more };
}

describe('CycloneDX in JSON', () => {
  it('is read with what it describes', () => {
    const metadata = { timestamp: '2026-01-01T00:00:00Z', component: { name: 'pump', version: '2.0' } };
    const set = readSbomDocument(aBom([], { serialNumber: 'urn:uuid:1', metadata }));
    expect(ComponentSet.parse(set).sbom).toEqual({
      name: 'pump',
      version: '2.0',
      format: 'CycloneDX',
      specVersion: '1.6',
      serial: 'urn:uuid:1',
      timestamp: '2026-01-01T00:00:00Z',
    });
  });

  it('keeps nested components, with group, scope and licences', () => {
    const inner = {
      name: 'inner',
      scope: 'excluded',
      licenses: [{ license: { id: 'MIT' } }, { expression: 'A OR B' }],
    };
    const outer = { group: '@g', name: 'outer', version: 1, 'bom-ref': 'r', components: [inner] };
    expect(readSbomDocument(aBom([outer, { name: 'last' }])).components).toEqual([
      { ref: 'r', name: '@g/outer', version: '1', scope: 'required' },
      { name: 'inner', scope: 'excluded', licences: ['MIT', 'A OR B'] },
      { name: 'last', scope: 'required' },
    ]);
  });

  it('counts what it does not take', () => {
    const { dropped, components } = readSbomDocument(
      aBom([{ name: 'a', x: 1, purl: 7, scope: 'odd' }, {}, 'text'], { dependencies: [] }),
    );
    expect(components).toEqual([{ name: 'a', scope: 'required' }]);
    expect(dropped).toEqual({
      'components[] (not readable)': 2,
      'components[].purl (no text)': 1,
      'components[].scope (unknown value)': 1,
      'components[].x': 1,
      dependencies: 1,
    });
  });

  it.each([
    ['another document', { a: 1 }, 'unreadable-file', ''],
    ['no object', [], 'unreadable-file', ''],
    ['no spec version', { bomFormat: 'CycloneDX' }, 'unreadable-file', 'specVersion'],
    ['components that are no list', aBom({}), 'unreadable-file', 'components'],
    ['too many components', aBom([{ name: 'a' }, { name: 'b' }, { name: 'c' }]), 'too-large', 'components.2'],
    [
      'too deep nesting',
      aBom([{ name: 'a', components: [{ name: 'b', components: [{ name: 'c' }] }] }]),
      'too-large',
      'components.0.components.0',
    ],
  ])('refuses %s, naming the place', (_, document, code, path) => {
    const problem = refusalOf(() => readSbomDocument(document, { components: 2, depth: 2 }));
    expect(problem).toMatchObject({ code, faults: [{ path }] });
  });
});

function refusalOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return error;
  }
  return undefined;
}
