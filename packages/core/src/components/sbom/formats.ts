import { Problem, say } from '../../kernel/index.ts';
import type { ComponentSet } from '../component.ts';
import { cycloneDxJson } from './cyclonedx-json.ts';
import { isRecord, type SbomFormat, type SbomLimits, sbomLimits } from './format.ts';

/** One line a format. */
export const sbomFormats: readonly SbomFormat[] = [cycloneDxJson];

/** Reads a parsed JSON document of whichever format it says it is in. */
export function readSbomDocument(document: unknown, limits: SbomLimits = sbomLimits): ComponentSet {
  if (isRecord(document)) {
    for (const format of sbomFormats) if (format.recognises(document)) return format.read(document, limits);
  }
  const known = sbomFormats.map(({ name }) => name).join(', ');
  throw new Problem('unreadable-file', say`This is no SBOM in a known format (${known}).`, [
    { path: '', message: say`the document does not name its format` },
  ]);
}
