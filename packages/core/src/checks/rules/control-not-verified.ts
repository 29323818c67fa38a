import { say } from '../../kernel/index.ts';
import { isInPlace, isVerified } from '../../risk/index.ts';
import { uncreditedClaims } from '../claimed-reduction.ts';
import { rule } from '../rule.ts';

export const controlNotVerified = rule({
  id: 'control-not-verified',
  level: 'warning',
  kind: 'control',
  title: 'Control in place whose effectiveness is not verified',
  cites: ['iso14971:2019/7.2', 'mdcg2019-16:2020/3.7', 'iec81001-5-1:2021/5.7.2'],
  fix: 'Test that it does what it is there for, and record the evidence.',
  check({ key, body }, { view }) {
    if (!isInPlace(body, view.release) || isVerified(body)) return [];
    // Failed, or counted on already: rules of their own.
    if (body.effectivenessEvidence?.some(({ result }) => result === 'failed')) return [];
    if (uncreditedClaims(view, { key, body }).length > 0) return [];
    return [{ path: 'effectivenessEvidence', message: say`is in place, and no evidence shows that it works` }];
  },
});
