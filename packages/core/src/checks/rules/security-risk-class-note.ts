import { relationOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const securityRiskClassNote = rule({
  id: 'security-risk-class-note',
  level: 'info',
  kind: 'securityRisk',
  title: 'Recorded class differs from what the losses give',
  cites: ['mdcg2019-16:2020/3.2'],
  fix: 'Check that the recorded class and its reason still hold; nothing else is needed.',
  check({ key }, { view }) {
    return relationOf(view, key).notes.map((message) => ({ path: 'safetyImpact.answer', message }));
  },
});
