import { say } from '../../kernel/index.ts';
import { softwareOnlyDevice } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const directOnSoftwareOnly = rule({
  id: 'direct-on-software-only',
  level: 'error',
  kind: 'securityRisk',
  title: 'Direct harm by a device that is software only, without a reason',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.4'],
  fix: 'Software harms through what is done with it: record the harm as indirect, or write down how it acts on the body.',
  check({ body }, { view }) {
    const { answer, reason } = body.safetyImpact ?? {};
    if (answer !== 'direct' || reason !== undefined || !softwareOnlyDevice(view)) return [];
    return [{ path: 'safetyImpact.answer', message: say`is recorded as direct, but the device is software only` }];
  },
});
