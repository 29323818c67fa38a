import { words } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const safetyRiskIncomplete = rule({
  id: 'safety-risk-incomplete',
  level: 'error',
  kind: 'safetyRisk',
  title: 'Safety risk without situation or harm',
  cites: ['iso14971:2019/5.4', 'iso14971:2019/5.5'],
  fix: 'Name the hazardous situation and the harm.',
  check({ body }) {
    return (['situation', 'harm'] as const).flatMap((part) =>
      body[part] === undefined ? [{ path: part, message: missing[part] }] : [],
    );
  },
});

const missing = words({ situation: 'names no hazardous situation', harm: 'names no harm' });
