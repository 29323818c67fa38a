import { say } from '../../kernel/index.ts';
import { controlRelationOf, judgementsNotGiven } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const controlJudgedOnOneSide = rule({
  id: 'control-judged-on-one-side',
  level: 'error',
  kind: 'control',
  title: 'Control judged on one side only',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/7.5', 'cp2', 'cp3'],
  fix: 'Have the other side judge it too: security its strength, safety and usability where it hinders.',
  check({ key, body }, { view }) {
    if (controlRelationOf(view, key).missing.length === 0) return [];
    const security = body.strength !== undefined || body.crossSecurity !== undefined;
    const safety = body.hindrance !== undefined || body.crossSafety !== undefined;
    const missing = judgementsNotGiven(body);
    if (security === safety || missing.length === 0) return [];
    const open = missing.join('; ');
    const message = security
      ? say`is judged by security only; not judged: ${open}`
      : say`is judged by safety only; not judged: ${open}`;
    return [{ message }];
  },
});
