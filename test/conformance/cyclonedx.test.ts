import { ComponentSet, readSbomDocument } from '@suture/core/components';
import { Problem } from '@suture/core/kernel';
import { describe, expect, it } from 'vitest';
import { hasSharedData, readSharedLines } from './shared-data.ts';

type Case = { id: string; specVersion: string; format: string; expected: 'valid' | 'invalid'; text: string };

/** We read what is sent rather than judge it: the valid must come in, and the invalid must not break anything. */
describe.skipIf(!hasSharedData)('the CycloneDX cases', () => {
  const cases = hasSharedData ? readSharedLines<Case>('sbom/cyclonedx-valid-invalid.jsonl.gz') : [];
  const inJson = cases.filter(({ format }) => format === 'json');

  it.each(inJson.filter(({ expected }) => expected === 'valid'))('$id is read', ({ text }) => {
    expect(ComponentSet.safeParse(readSbomDocument(JSON.parse(text))).success).toBe(true);
  });

  it.each(inJson.filter(({ expected }) => expected === 'invalid'))('$id is read or refused', ({ text }) => {
    expect(outcomeOf(text)).toMatch(/^(read|refused)$/);
  });
});

function outcomeOf(text: string): string {
  try {
    return ComponentSet.safeParse(readSbomDocument(JSON.parse(text))).success ? 'read' : 'read wrongly';
  } catch (error) {
    return error instanceof Problem ? 'refused' : String(error);
  }
}
