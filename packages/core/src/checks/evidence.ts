import type { Keyed } from '../kernel/index.ts';
import type { Control } from '../risk/index.ts';
import type { Hit } from './rule.ts';

type Result = NonNullable<Control['effectivenessEvidence']>[number]['result'];

/** The evidence of a control that has this result, both that it is built and that it works. */
export function evidenceThat(result: Result, { body }: Keyed<Control>, says: (ref: string) => string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const field of ['implementationEvidence', 'effectivenessEvidence'] as const)
    body[field]?.forEach((evidence, at) => {
      if (evidence.result === result) hits.push({ path: `${field}.${at}`, message: says(evidence.ref) });
    });
  return hits;
}
