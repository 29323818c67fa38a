import { rule } from '../rule.ts';

export const controlEvidencePending = rule({
  id: 'control-evidence-pending',
  level: 'info',
  kind: 'control',
  title: 'Verification of a control is still running',
  cites: ['iso14971:2019/7.2'],
  fix: 'Record the result when it is there.',
  check({ body }) {
    return (['implementationEvidence', 'effectivenessEvidence'] as const).flatMap((field) =>
      (body[field] ?? []).flatMap(({ ref, result }, at) =>
        result === 'pending' ? [{ path: `${field}.${at}`, message: `${ref} has no result yet` }] : [],
      ),
    );
  },
});
