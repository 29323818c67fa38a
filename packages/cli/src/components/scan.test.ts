import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Problem } from '@suture/core/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonOf, scanFiles } from './scan.ts';
import { scanText } from './scan-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function anOsvLine(id: string, name: string, modified = '2026-01-02T00:00:00Z'): string {
  const ranges = [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }];
  const aliases = ['CVE-2024-1000'];
  return JSON.stringify({
    id,
    modified,
    aliases,
    summary: `Bad \u001b[31m${name}`,
    affected: [{ package: { ecosystem: 'npm', name }, ranges }],
  });
}

const bom = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { name: 'pump', version: '1.0' } },
  components: [
    { name: 'x', purl: 'pkg:npm/x@1.0.0', scope: 'excluded' },
    { name: 'y', purl: 'pkg:npm/y' },
    { name: 'z', purl: 'pkg:gem/z@1' },
    { name: 'os' },
  ],
});
const sbom = aFile('pump.cdx.json.gz', gzipSync(bom));
const lines = aFile('osv.jsonl', `${anOsvLine('A-1', 'x')}\n\n${anOsvLine('A-2', 'y', '2026-03-04T00:00:00Z')}\n`);

describe('scanning an SBOM', () => {
  it('gives matches, pairs that are undecided, and what was not checked', async () => {
    const { report } = await scanFiles(sbom, [lines]);
    expect(jsonOf(report)).toMatchObject({
      matches: [
        { purl: 'pkg:npm/x@1.0.0', advisory: 'A-1', group: 'CVE-2024-1000', scope: 'excluded', fixed: ['2.0.0'] },
      ],
      undecided: [{ purl: 'pkg:npm/y', advisory: 'A-2' }],
      notChecked: { withoutPurl: 1, unreadablePurl: 0, ecosystems: { RubyGems: 1 } },
      asOf: '2026-03-04T00:00:00Z',
    });
  });

  it('prints for a terminal, and lets no foreign text steer it', async () => {
    const text = scanText((await scanFiles(sbom, [lines])).report);
    expect(text).toContain('pkg:npm/x@1.0.0  fixed in 2.0.0 (development only)');
    expect(text).toContain('as of 2026-03-04');
    expect(text).toContain('1 component without a package URL');
    expect(text).toContain('1 component of RubyGems: no advisories loaded');
    expect(text).not.toContain('\u001b[31mx');
  });

  it('lists as many matches as its last line counts, also where two advisories say the same of a package', async () => {
    const twice = aFile('twice.jsonl', `${anOsvLine('A-1', 'x')}\n${anOsvLine('A-2', 'x')}\n`);
    const text = scanText((await scanFiles(sbom, [twice])).report);
    expect(text).toContain('pkg:npm/x@1.0.0  fixed in 2.0.0 (development only) (2 matches: A-1, A-2)\n');
    expect(text).toContain('1 vulnerability in 1 package (2 matches, 2 of them development only).');
    const once = scanText((await scanFiles(sbom, [lines])).report);
    expect(once).toContain('fixed in 2.0.0 (development only)\n');
    expect(once).toContain('1 vulnerability in 1 package (1 match, 1 of them development only).');
  });

  it('names the repair of the release line that a component is on', async () => {
    const events = [{ introduced: '0' }, { fixed: '0.9.1' }, { introduced: '1.0.0' }, { fixed: '1.0.4' }];
    const spans = (more: readonly object[]) => ({
      id: 'A-9',
      modified: '2026-01-02T00:00:00Z',
      affected: [{ package: { ecosystem: 'npm', name: 'x' }, ranges: [{ type: 'SEMVER', events: more }] }],
    });
    const textOf = async (name: string, more: readonly object[]) =>
      scanText((await scanFiles(sbom, [aFile(name, JSON.stringify(spans(more)))])).report);
    expect(await textOf('repaired.json', events)).toContain('pkg:npm/x@1.0.0  fixed in 1.0.4 (');
    const ended = [...events.slice(0, 3), { last_affected: '1.9.0' }];
    expect(await textOf('ended.json', ended)).toContain('pkg:npm/x@1.0.0  no fixed version on its release line (');
  });

  it('reads single advisories, lists and packed files alike', async () => {
    const one = aFile('one.json', anOsvLine('A-1', 'x'));
    const list = aFile('list.json.gz', gzipSync(`[${anOsvLine('A-3', 'x')}]`));
    const { report } = await scanFiles(sbom, [one, list]);
    expect(report.result.matches.map(({ advisory }) => advisory)).toEqual(['A-1', 'A-3']);
  });

  it('leaves out what is no OSV in a folder, and says so', async () => {
    const mixed = mkdtempSync(join(folder, 'mixed-'));
    writeFileSync(join(mixed, 'a.jsonl'), anOsvLine('A-1', 'x'));
    writeFileSync(join(mixed, 'b.json'), '{"title":"a catalogue"}');
    const { report, skipped } = await scanFiles(sbom, [mixed]);
    expect(report.result.matches).toHaveLength(1);
    expect(skipped).toEqual([join(mixed, 'b.json')]);
  });

  const deep = '['.repeat(1000);
  it.each([
    ['broken JSON', aFile('broken.json', '{\n "a": ]}'), lines, { line: 2, column: 7 }],
    ['another document', aFile('other.json', '{}'), lines, { line: 1 }],
    [
      'components that are no list',
      aFile('map.json', bom.replace(/\[.*\]/, '\n{}')),
      lines,
      { line: 2, path: 'components' },
    ],
    ['a file that is not there', join(folder, 'none.json'), lines, {}],
    ['a folder', folder, lines, {}],
    ['deep nesting', aFile('deep.json', deep), lines, { line: 1 }],
    ['a wrong encoding', aFile('latin.json', Buffer.from([0x7b, 0xff])), lines, {}],
    ['an archive that is cut off', aFile('cut.json.gz', gzipSync(bom).subarray(0, 40)), lines, {}],
    ['an advisory line that is broken', sbom, aFile('b.jsonl', `${anOsvLine('A-1', 'x')}\n{"id":\n`), { line: 2 }],
    ['an advisory without id', sbom, aFile('c.jsonl', '\n\n{"id":7,"affected":[]}'), { line: 3, path: 'id' }],
    ['advisories of another kind', sbom, aFile('d.txt', 'x'), {}],
    ['advisories that are not there', sbom, join(folder, 'none.jsonl'), {}],
    ['no advisory at all', sbom, aFile('e.jsonl', '\n'), {}],
  ])('refuses %s, naming the place', async (_, sbomFile, advisories, place) => {
    const refused = await scanFiles(sbomFile, [advisories]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ faults: [{ ...place, file: sbomFile === sbom ? advisories : sbomFile }] });
  });
});
