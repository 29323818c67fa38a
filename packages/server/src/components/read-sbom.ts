import { type ComponentSet, readSbomDocument } from '@suture/core/components';
import { Problem } from '@suture/core/kernel';
import { parseJson, placed } from './read-json.ts';
import { readText, type TextLimits } from './read-text.ts';

/** Reads an SBOM from disk, packed or not; whatever keeps it from being read is told with file and line. */
export async function readSbom(file: string, limits: TextLimits = sbomLimits()): Promise<ComponentSet> {
  return readSbomText(await readText(file, limits), file);
}

export function readSbomText(text: string, file: string): ComponentSet {
  const document = parseJson(text, file);
  try {
    return readSbomDocument(document);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(
      error.code,
      error.message,
      error.faults.map((fault) => placed(fault, text, file)),
    );
  }
}

function sbomLimits(): TextLimits {
  return { bytes: 128 * 1024 * 1024, deadline: performance.now() + 60_000 };
}
