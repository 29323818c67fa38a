import { words } from '../../kernel/index.ts';
import { disciplines } from '../../risk/index.ts';
import { living } from '../living.ts';
import { rule } from '../rule.ts';

export const planMissing = rule({
  id: 'plan-missing',
  level: 'error',
  kind: 'device',
  title: 'Risk management plan missing',
  cites: ['iso14971:2019/4.4', 'sw96:2023/4.4', 'tir57:2016/3.4'],
  fix: 'Write a risk management plan for that side.',
  check(_device, { view }) {
    const planned = new Set(living(view, 'riskPlan').map(({ body }) => body.discipline));
    return disciplines
      .filter((discipline) => !planned.has(discipline))
      .map((discipline) => ({ message: missing[discipline] }));
  },
});

const missing = words({
  safety: 'has no safety risk management plan',
  security: 'has no security risk management plan',
});
