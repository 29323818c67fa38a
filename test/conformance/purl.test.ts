import { normalisePurl, type PurlParts, parsePurl, writePurl } from '@suture/core/components';
import { describe, expect, it } from 'vitest';
import { hasSharedData, readSharedLines } from './shared-data.ts';

type Case = {
  id: string;
  test_type: string;
  expected_failure: boolean;
  input: string | PurlParts;
  expected_output: unknown;
};

/** Cases of the suite that we do not pass; this list only shrinks. */
const notYet = new Map([
  ['git-test#0', 'type git: host-dependent case'],
  ['git-test#1', 'type git: the repository path as one name'],
  ['git-test#3', 'type git: the repository path as one name'],
  ['rpm-test#1', 'refuses what rpm-test#0 asks to be normalised'],
]);

describe.skipIf(!hasSharedData)('the package URL suite', () => {
  const cases = hasSharedData ? readSharedLines<Case>('identifiers/purl-spec-tests.jsonl') : [];

  it.each(cases.filter(({ id }) => !notYet.has(id)))('$id $test_type $input', (example) => {
    expect(outcomeOf(example)).toEqual(example.expected_failure ? undefined : example.expected_output);
  });

  it.each([...notYet])('%s is not yet passed: %s', (id) => {
    const example = cases.find((candidate) => candidate.id === id);
    expect(example).toBeDefined();
    if (example === undefined) return;
    expect(outcomeOf(example)).not.toEqual(example.expected_failure ? undefined : example.expected_output);
  });
});

function outcomeOf({ test_type, input }: Case): unknown {
  const purl = typeof input === 'string' ? parsePurl(input) : normalisePurl(input);
  if (purl === undefined) return undefined;
  if (test_type !== 'parse') return writePurl(purl);
  return { namespace: null, version: null, qualifiers: null, subpath: null, ...purl };
}
