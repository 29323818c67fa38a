import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdvisoryIndex,
  advisoryOf,
  indexAdvisories,
  type Match,
  matchComponents,
  OsvRecord,
  readSbomDocument,
} from '@suture/core/components';
import { describe, expect, it } from 'vitest';
import { hasSharedData, readShared, readSharedLines, sharedData } from './shared-data.ts';

type Expected = Pick<Match, 'purl' | 'advisory' | 'aliases' | 'scope' | 'fixed'> & { sbom: string; withdrawn?: string };

const advisoriesFor = [
  { sboms: /^(nightscout|oref0|ohif-app-shell)-/, advisories: /^osv-npm-/ },
  { sboms: /^tidepool-platform-/, advisories: /^osv-Go\./ },
  { sboms: /^dicom-rs-/, advisories: /^osv-crates\.io\./ },
  { sboms: /^loop-/, advisories: /^osv-RubyGems-/ },
];

/** What is missing; this list only shrinks. */
const notYet = new Map([
  ['loop-3.2.4', 'no version order for RubyGems'],
  ['loop-3.4.4', 'no version order for RubyGems'],
]);

describe.skipIf(!hasSharedData)('real SBOMs against real advisories', () => {
  const expected = hasSharedData ? readSharedLines<Expected>('matching/expected-sbom-matches.jsonl') : [];
  const suffix = '.cdx.json.gz';
  const sboms = hasSharedData
    ? readdirSync(join(sharedData, 'sbom/medical')).map((file) => file.replace(suffix, ''))
    : [];

  it.each(sboms.filter((sbom) => !notYet.has(sbom)))('%s: every expected row and none besides', (sbom) => {
    expect(rowsOf(sbom)).toEqual(expectedRows(sbom, expected));
  });

  it.each([...notYet])('%s is not yet matched: %s', (sbom) => {
    expect(rowsOf(sbom)).not.toEqual(expectedRows(sbom, expected));
  });
});

type Query = { query: { package: { ecosystem?: string; name?: string }; version?: string }; vulnIds: string[] };

describe.skipIf(!hasSharedData)('the answers of the live OSV database', () => {
  const queries = hasSharedData ? readSharedLines<Query>('matching/osv-api-oracle.jsonl') : [];
  const goQueries = queries.filter(({ query }) => query.package.ecosystem === 'Go');

  it.each(goQueries)('are ours for $query.package.name $query.version', ({ query, vulnIds }) => {
    const index = indexOf(/^osv-Go\./);
    const purl = `pkg:golang/${query.package.name}@${query.version}`;
    const { matches } = matchComponents([{ name: purl, purl, scope: 'required' }], index);
    const known = new Set([...index.byPackage.values()].flat().map(({ id }) => id));
    // The live database has since learnt of more than the snapshot holds.
    expect(matches.map(({ advisory }) => advisory)).toEqual(vulnIds.filter((id) => known.has(id)).sort());
  });
});

function rowsOf(sbom: string): string[] {
  const sources = advisoriesFor.find(({ sboms }) => sboms.test(sbom))?.advisories ?? /^$/;
  const { components } = readSbomDocument(JSON.parse(readShared(`sbom/medical/${sbom}.cdx.json.gz`)));
  return matchComponents(components, indexOf(sources)).matches.map(rowOf).sort();
}

function indexOf(sources: RegExp): AdvisoryIndex {
  const files = readdirSync(join(sharedData, 'advisories')).filter((file) => sources.test(file));
  const records = files.flatMap((file) => readSharedLines<unknown>(`advisories/${file}`));
  return indexAdvisories(records.map((record) => advisoryOf(OsvRecord.parse(record))));
}

function expectedRows(sbom: string, expected: readonly Expected[]): string[] {
  return expected
    .filter((row) => row.sbom === sbom && row.withdrawn === undefined)
    .map(rowOf)
    .sort();
}

function rowOf({ purl, advisory, aliases, scope, fixed }: Omit<Expected, 'sbom'>): string {
  return JSON.stringify([purl, advisory, scope, aliases, fixed]);
}
